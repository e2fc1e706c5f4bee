package io.depeche.sink;

import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsArticle.RemovedText;
import java.util.List;

/**
 * An article as the public topics carry it: {@code removed[]} still says which rule took out how much, but no longer
 * what, because page furniture and contacts are nobody's news.
 */
public final class PublicForm {
    private PublicForm() {}

    /** {@code article} without the texts that cleaning took out. */
    public static NinjsArticle of(NinjsArticle article) {
        List<RemovedText> removed = article.removed().stream()
                .map(taken -> new RemovedText(taken.rule(), taken.length(), null))
                .toList();
        return new NinjsArticle(
                article.uri(),
                article.type(),
                article.version(),
                article.versionCreated(),
                article.firstCreated(),
                article.embargoedUntil(),
                article.pubStatus(),
                article.urgency(),
                article.language(),
                article.headlines(),
                article.by(),
                article.located(),
                article.slugline(),
                article.edNote(),
                article.bodies(),
                article.people(),
                article.organisations(),
                article.places(),
                article.subjects(),
                article.genres(),
                article.infoSources(),
                article.altIds(),
                article.copyrightNotice(),
                article.usageTerms(),
                article.standard(),
                article.annotations(),
                article.story(),
                article.lineage(),
                removed);
    }
}
