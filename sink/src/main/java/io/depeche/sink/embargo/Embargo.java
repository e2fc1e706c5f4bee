package io.depeche.sink.embargo;

import io.depeche.model.Problem;
import io.depeche.model.PubStatus;
import io.depeche.model.Story;
import io.depeche.model.Story.Change;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.operation.HeldItem;
import io.depeche.sink.ninjs.Withdrawal;
import io.depeche.stream.Admission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article may be published now. One whose embargo ends later waits until then, one whose embargo has no certain end
 * until an operator releases it. The latest version of an article counts: it takes the place of one that waits, lifts its
 * embargo or kills it. A kill never waits.
 */
public final class Embargo {
    /** The remark of ingest on an article whose embargo states no time that is certain. */
    private static final String UNCERTAIN = "SCH-BAD-EMBARGO";

    /** The remark of ingest on an article that is withheld until its embargo ends, and usable then. */
    private static final String UNTIL_THEN = "SCH-EMBARGOED";

    private static final String SUPERSEDED = "VER-SUPERSEDED";

    private Embargo() {}

    /**
     * What becomes of {@code article} at this time.
     *
     * @param held the version of it that waits; null when none does
     */
    public static Admission<NinjsArticle> decide(NinjsArticle article, @Nullable HeldItem held, Instant now) {
        int waiting = held == null ? 0 : held.revision();
        boolean newest = article.story().revision() >= waiting;
        if (article.pubStatus() == PubStatus.CANCELED) {
            // a kill often repeats the text that it kills
            boolean nothingIsPublic = held != null || endsAfter(article, now);
            return new Admission.Passes<>(nothingIsPublic ? Withdrawal.of(article) : article, held != null && newest);
        }
        if (!isUncertain(article) && !endsAfter(article, now)) {
            return new Admission.Passes<>(due(article), held != null && newest);
        }
        return newest
                ? new Admission.Waits<>(isUncertain(article) ? null : article.embargoedUntil())
                : new Admission.Outdated<>(
                        new Problem(SUPERSEDED, "revision " + waiting + ", which is newer, waits already"));
    }

    /** Why a version that waited is skipped when {@code by} comes. */
    public static Problem superseded(NinjsArticle by) {
        return new Problem(
                SUPERSEDED,
                "revision " + by.story().revision() + " of " + by.lineage().raw() + " came before the embargo's end");
    }

    /** An article whose embargo is over. It is usable if only that withheld it. */
    public static NinjsArticle due(NinjsArticle article) {
        return isWithheld(article, UNTIL_THEN) ? released(article) : article;
    }

    /** An article that an operator releases. It is usable, whatever held it back. */
    public static NinjsArticle released(NinjsArticle article) {
        Story story = article.story();
        Change first = story.revision() == 1 ? Change.NEW : Change.UPDATE;
        Change change = story.change() == Change.WITHHELD ? first : story.change();
        return article.with(
                PubStatus.USABLE, new Story(story.id(), story.revision(), change, story.replaces(), story.note()));
    }

    private static boolean endsAfter(NinjsArticle article, Instant now) {
        return article.embargoedUntil() != null && article.embargoedUntil().isAfter(now);
    }

    private static boolean isUncertain(NinjsArticle article) {
        return isWithheld(article, UNCERTAIN);
    }

    /** Whether ingest withholds the article, which it says by this remark; a canceled one is not withheld. */
    private static boolean isWithheld(NinjsArticle article, String code) {
        return article.pubStatus() == PubStatus.WITHHELD
                && article.lineage().remarks().stream()
                        .anyMatch(remark -> remark.code().equals(code));
    }
}
