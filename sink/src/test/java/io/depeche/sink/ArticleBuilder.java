package io.depeche.sink;

import io.depeche.model.Article;
import io.depeche.model.Article.Block;
import io.depeche.model.Coordinates;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.Identifiers;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.model.Lineage;
import io.depeche.model.PubStatus;
import io.depeche.model.Remark;
import io.depeche.model.Span;
import io.depeche.model.Story;
import io.depeche.model.WireItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds annotated articles for tests: {@code anArticle().withHeadline("Harbour opens").build()}. */
public final class ArticleBuilder {
    public static final String URI = "urn:newsml:example.org:20240314:17";
    private static final Instant NOON = Instant.parse("2024-03-14T12:00:00Z");

    private String uri = URI;
    private PubStatus status = PubStatus.USABLE;
    private Story.Change change = Story.Change.NEW;
    private String headline = "";
    private @Nullable String originalHeadline;
    private List<String> headlineTags = List.of();
    private WireItem.Coding coding = WireItem.Coding.NONE;
    private @Nullable String provider;
    private boolean full;
    private final List<Block> blocks = new ArrayList<>();
    private final List<EntityTag> entities = new ArrayList<>();
    private final List<InstrumentTag> instruments = new ArrayList<>();
    private final List<EnrichedArticle.Organisation> organisations = new ArrayList<>();

    private ArticleBuilder() {}

    /** An article of which nothing is known but its uri. */
    public static ArticleBuilder anArticle() {
        return new ArticleBuilder();
    }

    public ArticleBuilder withUri(String value) {
        uri = value;
        return this;
    }

    public ArticleBuilder withStatus(PubStatus value) {
        status = value;
        return this;
    }

    public ArticleBuilder withChange(Story.Change value) {
        change = value;
        return this;
    }

    public ArticleBuilder withHeadline(String value) {
        headline = value;
        return this;
    }

    public ArticleBuilder withTaggedHeadline(String clean, String original, String... tags) {
        originalHeadline = original;
        headlineTags = List.of(tags);
        return withHeadline(clean);
    }

    public ArticleBuilder withCoding(WireItem.Coding value) {
        coding = value;
        return this;
    }

    public ArticleBuilder withProvider(String value) {
        provider = value;
        return this;
    }

    /** Sets every field that is not set otherwise. */
    public ArticleBuilder withEverything() {
        full = true;
        return this;
    }

    public ArticleBuilder withBlock(Block.Kind kind, String text) {
        blocks.add(new Block(kind, text));
        return this;
    }

    public ArticleBuilder withParagraph(String text) {
        return withBlock(Block.Kind.PARAGRAPH, text);
    }

    /** An entity at the first place where its name stands in that field. */
    public ArticleBuilder withEntity(EntityTag.Type type, String name, @Nullable String id, Field field) {
        entities.add(new EntityTag(type, name, id, 0.75, 0.5, List.of(span(field, name))));
        return this;
    }

    public ArticleBuilder withOrganisation(String name) {
        return withEntity(EntityTag.Type.ORGANISATION, name, null, Field.BODY);
    }

    /** A listed share whose RIC stands in the body. */
    public ArticleBuilder withShare(String name, String mic, String ticker, String ric) {
        return withInstrument(anInstrument(name, Kind.EQUITY, mic, ticker, ric, null));
    }

    public ArticleBuilder withUnresolved(String name, String ric) {
        return withInstrument(anInstrument(name, Kind.EQUITY, null, null, ric, "not in the reference data"));
    }

    public ArticleBuilder withInstrument(InstrumentTag instrument) {
        instruments.add(instrument);
        return this;
    }

    /** An instrument that is mentioned by its code in the body. */
    public InstrumentTag anInstrument(
            String name,
            Kind kind,
            @Nullable String mic,
            @Nullable String ticker,
            String ric,
            @Nullable String unresolved) {
        InstrumentTag.Listed listed = unresolved == null ? InstrumentTag.Listed.TRUE : InstrumentTag.Listed.UNKNOWN;
        List<InstrumentTag.Mention> mentions =
                List.of(InstrumentTag.Mention.at(span(Field.BODY, ric), Method.RIC, null));
        return new InstrumentTag(
                name,
                Identifiers.ofListing(null, mic, ticker).withRic(ric),
                kind,
                0.5,
                0.25,
                listed,
                null,
                List.of(),
                unresolved,
                mentions);
    }

    /** One organisation of these entities and instruments, by their places. */
    public ArticleBuilder withIssuer(List<Integer> named, List<Integer> issued) {
        organisations.add(new EnrichedArticle.Organisation(named, issued));
        return this;
    }

    public EnrichedArticle build() {
        Story story = new Story(uri, 2, change, List.of(), null);
        return new EnrichedArticle(article(), entities, instruments, organisations, story, "knowledge-7");
    }

    private Article article() {
        return new Article(
                source(),
                provider,
                full ? NOON : null,
                full ? "fr" : null,
                headline,
                originalHeadline,
                headlineTags,
                full ? List.of("Claire Vauquelin", "Hugo Lestrade") : List.of(),
                full ? List.of(new Article.Contributor("Inès Marchetti", "editing")) : List.of(),
                full ? new Article.Dateline("PARIS, 14 mars (Example Wire) -", "Paris") : null,
                blocks,
                full ? "Ajoute des détails" : null,
                full ? List.of(new Article.Removed("example.credit", "(édité par Inès Marchetti)")) : List.of());
    }

    private WireItem source() {
        return new WireItem(
                full
                        ? new WireItem.Identity(uri, "Example Wire", "20240314:17", "978556838")
                        : new WireItem.Identity(uri, null, null, null),
                new WireItem.Status(status, null, full ? 3 : null),
                full ? new WireItem.Times(NOON, NOON.minusSeconds(60), NOON.plusSeconds(60)) : WireItem.Times.UNKNOWN,
                full
                        ? new WireItem.NewsLines(List.of(headline), "PORT-OUVERTURE/", "Par X", null, "Lyon", null)
                        : WireItem.NewsLines.NONE,
                coding,
                full ? new WireItem.Rights("(c) Example Wire", "Usage éditorial") : WireItem.Rights.NONE,
                null,
                null,
                lineage());
    }

    private Lineage lineage() {
        List<Remark> remarks = full ? List.of(new Remark("ENC-MISMATCH", "déclaré UTF-8")) : List.of();
        return new Lineage(
                Coordinates.parse("wire.raw-0@41#1/1"),
                "desk",
                "text",
                full ? "ISO-8859-1" : null,
                NOON,
                "0123456789abcdef".repeat(4),
                remarks);
    }

    private Span span(Field field, String text) {
        String whole = field == Field.HEADLINE ? headline : article().body();
        int at = whole.indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException("'" + text + "' does not stand in the " + field.code());
        }
        int start = whole.codePointCount(0, at);
        return new Span(field, start, start + text.codePointCount(0, text.length()), text);
    }
}
