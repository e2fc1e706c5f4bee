package io.depeche.enrich.story;

import io.depeche.enrich.story.notice.Notice;
import io.depeche.enrich.story.notice.Notices;
import io.depeche.model.Article;
import io.depeche.model.PubStatus;
import io.depeche.model.Story;
import io.depeche.model.Story.Change;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The story of an article about which nothing is remembered: what its agency says that it is. */
public final class FirstRevision {
    private final Set<String> corrections;
    private final Notices notices;

    /** By these words that announce a correction, and by the shipped rules for notices. */
    public FirstRevision(Words words) {
        this(words, Notices.shipped());
    }

    /** By these words that announce a correction, and by these rules for notices. */
    public FirstRevision(Words words, Notices notices) {
        this.corrections = words.of(Kind.CORRECTIONS);
        this.notices = notices;
    }

    /** The rules by which it reads notices. */
    public Notices notices() {
        return notices;
    }

    /**
     * An article and what it is.
     *
     * @param article canceled if it is a kill that says so only in its words
     * @param story its first revision
     */
    public record Told(Article article, Story story) {}

    /** What the article is, in its agency's words. */
    public Told told(Article article) {
        Optional<Notice> notice = notices.read(article);
        Article meant = inItsWords(article, notice);
        return new Told(meant, story(meant, notice));
    }

    private static Article inItsWords(Article article, Optional<Notice> notice) {
        return says(notice, Notice.Says.KILL)
                ? article.withSource(
                        article.source().withStatus(article.source().status().as(PubStatus.CANCELED)))
                : article;
    }

    /** The article as the first revision of its story. */
    public Story of(Article article) {
        return story(article, notices.read(article));
    }

    private Story story(Article article, Optional<Notice> notice) {
        return new Story(article.uri(), 1, change(article, notice), List.of(), article.edNote());
    }

    private Change change(Article article, Optional<Notice> notice) {
        PubStatus status = article.source().status().pubStatus();
        if (status == PubStatus.CANCELED) {
            return Change.KILL;
        }
        if (status == PubStatus.WITHHELD) {
            return Change.WITHHELD;
        }
        return isCorrection(article) || says(notice, Notice.Says.CORRECTION) ? Change.CORRECTION : Change.NEW;
    }

    private static boolean says(Optional<Notice> notice, Notice.Says what) {
        return notice.filter(read -> read.says() == what).isPresent();
    }

    private boolean isCorrection(Article article) {
        String signal = article.source().status().signal();
        return (signal != null && announces(signal))
                || article.headlineTags().stream().anyMatch(this::announces);
    }

    private boolean announces(String tag) {
        String word = tag.toLowerCase(Locale.ROOT).replaceFirst("^sig:", "").split("[\\s-]", 2)[0];
        return corrections.contains(word);
    }
}
