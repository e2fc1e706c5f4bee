package io.depeche.sink.ninjs;

import io.depeche.model.Article;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Lineage;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.Story;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Presentation;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsArticle.RemovedText;
import io.depeche.model.ninjs.NinjsArticle.Standard;
import io.depeche.model.ninjs.NinjsLineage;
import java.util.List;

/** Maps an annotated article to a finished one: the same facts under their IPTC names. */
public final class NinjsMapper {
    private static final String TYPE = "text";
    private static final Standard STANDARD =
            new Standard("ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");

    private static final Presentation NOTHING = new Presentation(null, null, List.of());

    private final String pipeline;

    /**
     * A mapper.
     *
     * @param pipeline the version of Dépêche
     */
    public NinjsMapper(String pipeline) {
        this.pipeline = pipeline;
    }

    /** {@code enriched} as ninjs, with a remark where its uri had to be repaired. */
    public Outcome<NinjsArticle> map(EnrichedArticle enriched) {
        PublicUri uri = PublicUri.of(enriched.article().uri());
        return new Outcome.Kept<>(ninjs(enriched, uri), uri.remarks());
    }

    private NinjsArticle ninjs(EnrichedArticle enriched, PublicUri uri) {
        Article article = enriched.article();
        WireItem source = article.source();
        PubStatus status = status(source.status().pubStatus(), enriched.story());
        Presentation presentation =
                status == PubStatus.CANCELED || source.presentation() == null ? NOTHING : source.presentation();
        PublishedTags tags = PublishedTags.of(enriched, status);
        return new NinjsArticle(
                uri.value(),
                TYPE,
                Integer.toString(enriched.story().revision()),
                article.versionCreated(),
                source.times().firstCreated(),
                source.times().embargoedUntil(),
                status,
                source.status().urgency(),
                article.language(),
                Texts.headlines(article),
                Credits.by(article),
                Credits.located(article),
                source.lines().slugline(),
                article.edNote(),
                status == PubStatus.CANCELED ? List.of() : Texts.bodies(article),
                Presented.descriptions(presentation),
                tags.people(),
                Organisations.of(enriched, tags),
                tags.places(),
                Codings.subjects(article),
                Codings.genres(article),
                Credits.infoSources(article),
                AltIds.of(source.identity(), presentation),
                Presented.associations(presentation),
                source.rights().copyrightNotice(),
                source.rights().usageTerms(),
                STANDARD,
                new NinjsArticle.Annotations(tags.entities(), tags.instruments()),
                enriched.story(),
                lineage(enriched, uri),
                removed(article));
    }

    // a kill or hold declared only in the text must still reach subscribers who check only the status
    private static PubStatus status(PubStatus declared, Story story) {
        return switch (story.change()) {
            case KILL -> PubStatus.CANCELED;
            case WITHHELD -> declared == PubStatus.CANCELED ? declared : PubStatus.WITHHELD;
            case NEW, UPDATE, CORRECTION, REPEAT -> declared;
        };
    }

    private NinjsLineage lineage(EnrichedArticle enriched, PublicUri uri) {
        Article article = enriched.article();
        Lineage lineage = article.source().lineage().plus(uri.remarks());
        return new NinjsLineage(
                lineage.raw(),
                lineage.format(),
                lineage.charset(),
                article.provider(),
                lineage.receivedAt(),
                lineage.sha256(),
                pipeline,
                enriched.knowledge(),
                lineage.remarks());
    }

    private static List<RemovedText> removed(Article article) {
        return article.removed().stream()
                .map(taken -> new RemovedText(taken.rule(), CodePoints.length(taken.text()), taken.text()))
                .toList();
    }
}
