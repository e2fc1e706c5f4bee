package io.depeche.sink.ninjs;

import io.depeche.model.PubStatus;
import io.depeche.model.Story;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsArticle.AltId;
import io.depeche.model.ninjs.NinjsArticle.InfoSource;
import io.depeche.model.ninjs.NinjsLineage;
import java.util.List;

/**
 * An article as a notice that it is canceled: which one, which revision, from whom, read from what. It has nothing of the
 * text, and nothing that may repeat it, such as notes, tags, the address for readers and remarks.
 */
public final class Withdrawal {
    private Withdrawal() {}

    /** The notice for {@code article}, with its status {@code canceled}. */
    public static NinjsArticle of(NinjsArticle article) {
        return new NinjsArticle(
                article.uri(),
                article.type(),
                article.version(),
                article.versionCreated(),
                article.firstCreated(),
                article.embargoedUntil(),
                PubStatus.CANCELED,
                article.urgency(),
                article.language(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                article.infoSources().stream().filter(Withdrawal::isProvider).toList(),
                article.altIds().stream().filter(Withdrawal::isNative).toList(),
                List.of(),
                null,
                null,
                article.standard(),
                new NinjsArticle.Annotations(List.of(), List.of()),
                withoutNote(article.story()),
                withoutRemarks(article.lineage()),
                List.of());
    }

    private static boolean isProvider(InfoSource source) {
        return source.role().equals("provider");
    }

    private static boolean isNative(AltId id) {
        return id.role().startsWith("native");
    }

    private static Story withoutNote(Story story) {
        return new Story(story.id(), story.revision(), story.change(), story.replaces(), null);
    }

    private static NinjsLineage withoutRemarks(NinjsLineage lineage) {
        return new NinjsLineage(
                lineage.raw(),
                lineage.format(),
                lineage.charset(),
                lineage.provider(),
                lineage.receivedAt(),
                lineage.sha256(),
                lineage.pipeline(),
                lineage.knowledge(),
                List.of());
    }
}
