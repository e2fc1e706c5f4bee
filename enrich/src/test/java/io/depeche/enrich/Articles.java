package io.depeche.enrich;

import io.depeche.enrich.story.FirstRevision;
import io.depeche.model.Article;
import io.depeche.model.Article.Block;
import io.depeche.model.Coordinates;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Lineage;
import io.depeche.model.Payload;
import io.depeche.model.PubStatus;
import io.depeche.model.WireItem;
import io.depeche.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds articles and items for tests: {@code anArticle().at(7).version("2").body("text").enriched()}. */
public record Articles(
        long offset,
        String uri,
        @Nullable Instant created,
        @Nullable String version,
        PubStatus status,
        @Nullable String signal,
        List<String> tags,
        String headline,
        String body) {
    private static final FirstRevision FIRST = new FirstRevision(Words.shipped());

    private static final Instant RECEIVED = Instant.parse("2024-03-14T08:30:00Z");

    /** An article of which everything is plain. */
    public static Articles anArticle() {
        return new Articles(
                0,
                "urn:test:1",
                Instant.parse("2024-03-14T08:00:00Z"),
                "1",
                PubStatus.USABLE,
                null,
                List.of(),
                "Port strike ends",
                "The strike in the port is over.");
    }

    public Articles at(long newOffset) {
        return new Articles(newOffset, uri, created, version, status, signal, tags, headline, body);
    }

    public Articles created(@Nullable String time) {
        Instant instant = time == null ? null : Instant.parse(time);
        return new Articles(offset, uri, instant, version, status, signal, tags, headline, body);
    }

    public Articles version(@Nullable String newVersion) {
        return new Articles(offset, uri, created, newVersion, status, signal, tags, headline, body);
    }

    public Articles status(PubStatus newStatus) {
        return new Articles(offset, uri, created, version, newStatus, signal, tags, headline, body);
    }

    public Articles signal(String newSignal) {
        return new Articles(offset, uri, created, version, status, newSignal, tags, headline, body);
    }

    public Articles tag(String tag) {
        return new Articles(offset, uri, created, version, status, signal, List.of(tag), headline, body);
    }

    public Articles headline(String newHeadline) {
        return new Articles(offset, uri, created, version, status, signal, tags, newHeadline, body);
    }

    public Articles body(String newBody) {
        return new Articles(offset, uri, created, version, status, signal, tags, headline, newBody);
    }

    /** The wire item. */
    public WireItem item() {
        return new WireItem(
                new WireItem.Identity(uri, "Reuters", "1", version),
                new WireItem.Status(status, signal, 3),
                new WireItem.Times(created, null, null),
                new WireItem.NewsLines(
                        headline.isEmpty() ? List.of() : List.of(headline), null, null, null, null, null),
                WireItem.Coding.NONE,
                WireItem.Rights.NONE,
                "en",
                body.isEmpty() ? null : new WireItem.Body(WireItem.Body.Kind.TEXT, body),
                lineage());
    }

    private Lineage lineage() {
        String content = uri + version + created + status + headline + body;
        return new Lineage(
                new Coordinates(Coordinates.record("wire.raw", 0, offset), 1, 1),
                "default",
                "newsml-g2",
                "UTF-8",
                RECEIVED,
                Payload.of(content.getBytes(StandardCharsets.UTF_8)).sha256(),
                List.of());
    }

    /** The article, annotated with nothing, as the first of its story. */
    public EnrichedArticle enriched() {
        List<Block> blocks = body.isEmpty() ? List.of() : List.of(new Block(Block.Kind.PARAGRAPH, body));
        Article article = new Article(
                item().withoutBody(),
                "Reuters",
                created,
                "en",
                headline,
                null,
                tags,
                List.of(),
                List.of(),
                null,
                blocks,
                null,
                List.of());
        return new EnrichedArticle(article, List.of(), List.of(), FIRST.of(article), "test");
    }
}
