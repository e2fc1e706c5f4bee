package io.depeche.model;

import io.depeche.model.Article.Block;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an {@link ArticleBuilder} puts together. */
final class ArticleParts {
    private static final Instant NOON = Instant.parse("2024-03-14T12:00:00Z");

    String uri = ArticleBuilder.URI;
    long offset = 41;
    String format = "text";

    @Nullable
    String provider;

    @Nullable
    String version;

    WireItem.@Nullable Versions versions;
    Instant received = NOON;

    PubStatus status = PubStatus.USABLE;

    @Nullable
    String signal;

    WireItem.Times times = WireItem.Times.UNKNOWN;

    @Nullable
    String language;

    WireItem.@Nullable NewsLines lines;
    WireItem.Coding coding = WireItem.Coding.NONE;
    String headline = "";

    @Nullable
    String originalHeadline;

    List<String> headlineTags = List.of();
    WireItem.@Nullable Body body;

    WireItem.@Nullable Presentation presentation;
    Story.Change change = Story.Change.NEW;
    final List<Block> blocks = new ArrayList<>();
    final List<EntityTag> entities = new ArrayList<>();
    final List<InstrumentTag> instruments = new ArrayList<>();
    final List<EnrichedArticle.Organisation> organisations = new ArrayList<>();

    private @Nullable String nativeId;
    private @Nullable Integer urgency;
    private WireItem.Rights rights = WireItem.Rights.NONE;
    private @Nullable String charset;
    private @Nullable String sha256;
    List<Remark> remarks = List.of();
    private List<String> authors = List.of();
    private List<Article.Contributor> contributors = List.of();
    private Article.@Nullable Dateline dateline;
    private @Nullable String edNote;
    private List<Article.Removed> removed = List.of();

    void fill() {
        nativeId = "20240314:17";
        version = "978556838";
        urgency = 3;
        times = new WireItem.Times(NOON, NOON.minusSeconds(60), NOON.plusSeconds(60));
        language = "fr";
        lines = new WireItem.NewsLines(List.of(), "PORT-OUVERTURE/", "Par X", null, "Lyon", null);
        rights = new WireItem.Rights("(c) Example Wire", "Usage éditorial");
        charset = "ISO-8859-1";
        sha256 = "0123456789abcdef".repeat(4);
        remarks = List.of(new Remark("ENC-MISMATCH", "déclaré UTF-8"));
        authors = List.of("Claire Vauquelin", "Hugo Lestrade");
        contributors = List.of(new Article.Contributor("Inès Marchetti", "editing"));
        dateline = new Article.Dateline("PARIS, 14 mars (Example Wire) -", "Paris");
        edNote = "Ajoute des détails";
        removed = List.of(new Article.Removed("example.credit", "(édité par Inès Marchetti)"));
    }

    WireItem item() {
        return new WireItem(
                new WireItem.Identity(uri, provider, nativeId, version, versions),
                new WireItem.Status(status, signal, urgency),
                times,
                lines(),
                coding,
                rights,
                language,
                body(),
                presentation,
                lineage());
    }

    Article article() {
        return new Article(
                item().withoutBody(),
                provider,
                times.versionCreated(),
                language,
                headline,
                originalHeadline,
                headlineTags,
                authors,
                contributors,
                dateline,
                blocks,
                edNote,
                removed);
    }

    EnrichedArticle enriched(Function<Article, Story> story) {
        Article article = article();
        return new EnrichedArticle(article, entities, instruments, organisations, story.apply(article), "knowledge-7");
    }

    /** The first place where the text stands in the field. */
    Span span(Field field, String text) {
        String whole = field == Field.HEADLINE ? headline : article().body();
        int at = whole.indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException("'" + text + "' does not stand in the " + field.code());
        }
        int start = whole.codePointCount(0, at);
        return new Span(field, start, start + text.codePointCount(0, text.length()), text);
    }

    private WireItem.NewsLines lines() {
        if (lines != null) {
            return lines;
        }
        List<String> headlines = headline.isEmpty() ? List.of() : List.of(headline);
        return new WireItem.NewsLines(headlines, null, null, null, null, null);
    }

    private WireItem.@Nullable Body body() {
        if (body != null || blocks.isEmpty()) {
            return body;
        }
        String text = String.join("\n\n", blocks.stream().map(Block::text).toList());
        return new WireItem.Body(WireItem.Body.Kind.TEXT, text);
    }

    private Lineage lineage() {
        return new Lineage(
                new Coordinates(Coordinates.record("wire.raw", 0, offset), 1, 1),
                "desk",
                format,
                charset,
                received,
                Objects.requireNonNullElseGet(sha256, this::digest),
                remarks);
    }

    /** Items that say the same have the same bytes, wherever they stand. */
    private String digest() {
        String content = uri + version + times.versionCreated() + status + headline + blocks;
        return Payload.of(content.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
