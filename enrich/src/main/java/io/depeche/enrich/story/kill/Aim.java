package io.depeche.enrich.story.kill;

import io.depeche.enrich.story.notice.Names;
import io.depeche.enrich.story.notice.Notice;
import io.depeche.enrich.story.notice.Notices;
import io.depeche.model.Article;
import io.depeche.model.PubStatus;
import java.util.Collections;
import java.util.Optional;

/** Which article an item speaks of. */
public enum Aim {
    /** The article with its own uri, as nearly every item does. */
    ITSELF,
    /** It is a kill, in words, of an article with another uri. */
    ANOTHER,
    /** It is a kill, in words, that does not say of what. */
    NOBODY;

    /**
     * The aim of an item. A kill that a field declares names its target by its id; one in words does so only if an article
     * with its id is remembered or it is a numbered version of that id, and if it names no other id.
     *
     * @param remembered whether a revision of the same uri is remembered
     */
    public static Aim of(Article article, Notices notices, boolean remembered) {
        if (article.source().status().declared() == PubStatus.CANCELED) {
            return ITSELF;
        }
        Optional<Names> target = kill(article, notices);
        if (target.isEmpty()) {
            return ITSELF;
        }
        boolean namesOther = !target.get().ids().isEmpty()
                && Collections.disjoint(target.get().ids(), Names.of(article).ids());
        if (remembered && !namesOther) {
            return ITSELF;
        }
        if (!target.get().namesNothing()) {
            return ANOTHER;
        }
        return article.source().identity().nativeVersion() == null ? NOBODY : ITSELF;
    }

    /** What a kill names. */
    public static Names target(Article article, Notices notices) {
        return kill(article, notices).orElse(Names.NONE);
    }

    private static Optional<Names> kill(Article article, Notices notices) {
        return notices.read(article)
                .filter(notice -> notice.says() == Notice.Says.KILL)
                .map(Notice::target);
    }
}
