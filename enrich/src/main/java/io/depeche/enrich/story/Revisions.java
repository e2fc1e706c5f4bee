package io.depeche.enrich.story;

import io.depeche.enrich.story.diff.Differences;
import io.depeche.model.Article;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.Remark;
import io.depeche.model.Story;
import io.depeche.model.Story.Change;
import io.depeche.model.Story.Difference;
import io.depeche.model.WireItem;
import io.depeche.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders the revisions of an article, which share its uri.
 *
 * <p>It skips a repeated raw item unless an operator had it processed again, never lets an older revision replace a newer one, and gives a record read again
 * after a crash the same revision as before.
 */
public final class Revisions {
    private final Differences differences;

    /** @param words by which figures and dates are read */
    public Revisions(Words words) {
        this.differences = new Differences(words);
    }

    /**
     * Places an article after the latest revision.
     *
     * @param last the stored revision; null for the first
     * @param enriched with the story that {@link FirstRevision} gives it
     * @return the article with its story, or why it is skipped
     */
    public Outcome<EnrichedArticle> revise(@Nullable Revision last, EnrichedArticle enriched) {
        Article article = enriched.article();
        if (last == null) {
            return Outcome.kept(enriched);
        }
        Revision next =
                Revision.of(last.number() + 1, enriched, change(enriched.story().change()), last);
        if (next.raw().equals(last.raw())) {
            return Outcome.kept(enriched.withStory(story(article, last.number(), last.change(), List.of())));
        }
        if (last.isReplayedBy(article)) {
            return next(last, next, enriched, next.change());
        }
        if (last.hasReadTheBytesOf(article)) {
            return Outcome.skipped(
                    "VER-DUPLICATE", "the same bytes were read before; the latest revision is from " + last.raw());
        }
        if (next.isHeadlineOf(last)) {
            return Outcome.skipped(
                    "VER-HEADLINE", "only the headline of a story of which " + last.raw() + " has the text");
        }
        if (comesTooLate(next, last)) {
            return Outcome.skipped(
                    "VER-STALE",
                    "this version (" + next.versionCreated() + ", " + next.nativeVersion() + ") is not newer than "
                            + (last.pubStatus() == PubStatus.CANCELED ? "the kill" : "revision " + last.number()) + " ("
                            + last.versionCreated() + ", " + last.nativeVersion() + ") of " + last.raw());
        }
        return next(last, next, enriched, next.saysTheSameAs(last) ? Change.REPEAT : next.change());
    }

    private Outcome<EnrichedArticle> next(Revision last, Revision next, EnrichedArticle enriched, Change change) {
        Story story = story(enriched.article(), next.number(), change, differences(last, next, enriched, change));
        return next.isUnrelatedTo(last)
                ? conflict(enriched.withStory(story), last)
                : Outcome.kept(enriched.withStory(story));
    }

    private List<Difference> differences(Revision last, Revision next, EnrichedArticle enriched, Change change) {
        return last.former() == null || next.former() == null || change == Change.KILL
                ? List.of()
                : differences.between(last.former(), enriched, change);
    }

    private static Outcome<EnrichedArticle> conflict(EnrichedArticle enriched, Revision last) {
        List<Remark> remarks = List.of(new Remark(
                "VER-CONFLICT",
                "the text shares hardly a word with revision " + last.number() + " of the same id, from " + last.raw()
                        + ": perhaps the agency has used an id twice"));
        Article article = enriched.article();
        WireItem source = article.source();
        return new Outcome.Kept<>(
                enriched.withArticle(
                        article.withSource(source.withLineage(source.lineage().plus(remarks)))),
                remarks);
    }

    /**
     * Whether {@code next} is outdated. A kill is only when it is redriven after what followed it; a killed article returns only
     * with a version that is certainly later.
     */
    private static boolean comesTooLate(Revision next, Revision last) {
        if (next.pubStatus() == PubStatus.CANCELED) {
            return next.isOvertakenBy(last);
        }
        if (next.isStoryOf(last)) {
            return false;
        }
        return last.pubStatus() == PubStatus.CANCELED ? !next.isLaterThan(last) : next.isOlderThan(last);
    }

    /**
     * The revision to store for an article that went on.
     *
     * @param last the revision stored before
     */
    public static Revision remember(@Nullable Revision last, EnrichedArticle enriched) {
        Story story = enriched.story();
        Revision revision = Revision.of(story.revision(), enriched, story.change(), last);
        return last == null ? revision : revision.notBefore(last);
    }

    /** What the first version of a story would be as a later one. */
    private static Change change(Change alone) {
        return alone == Change.NEW ? Change.UPDATE : alone;
    }

    private static Story story(Article article, int revision, Change change, List<Difference> changes) {
        return new Story(article.uri(), revision, change, List.of(), article.edNote(), changes);
    }
}
