package io.depeche.model;

import io.depeche.model.Article.Block;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.InstrumentTag.Method;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds items and articles for the tests of all modules: {@code anArticle().withHeadline("Harbour opens").enriched()}.
 * A builder never changes: each method returns another one.
 */
public final class ArticleBuilder {
    /** The uri of an article that is given no other. */
    public static final String URI = "urn:newsml:example.org:20240314:17";

    private final List<Consumer<ArticleParts>> steps;

    private ArticleBuilder(List<Consumer<ArticleParts>> steps) {
        this.steps = steps;
    }

    /** An article of which nothing is known but its uri. */
    public static ArticleBuilder anArticle() {
        return new ArticleBuilder(List.of());
    }

    /** An English article that has a time, a version, a headline and one paragraph. */
    public static ArticleBuilder aPlainArticle() {
        return anArticle()
                .withProvider("Example Wire")
                .withCreated("2024-03-14T08:00:00Z")
                .withVersion("1")
                .withLanguage("en")
                .withHeadline("Port strike ends")
                .withText("The strike in the port is over.");
    }

    public ArticleBuilder withUri(String value) {
        return with(parts -> parts.uri = value);
    }

    /** The offset of its record in the raw topic. */
    public ArticleBuilder at(long offset) {
        return with(parts -> parts.offset = offset);
    }

    public ArticleBuilder withFormat(String value) {
        return with(parts -> parts.format = value);
    }

    public ArticleBuilder withProvider(@Nullable String value) {
        return with(parts -> parts.provider = value);
    }

    public ArticleBuilder withVersion(@Nullable String value) {
        return with(parts -> parts.version = value);
    }

    public ArticleBuilder withVersions(WireItem.Versions value) {
        return with(parts -> parts.versions = value);
    }

    /** When its raw record was received, as ISO 8601 writes an instant. */
    public ArticleBuilder withReceived(String time) {
        return with(parts -> parts.received = Instant.parse(time));
    }

    public ArticleBuilder withStatus(PubStatus value) {
        return with(parts -> parts.status = value);
    }

    public ArticleBuilder withSignal(String value) {
        return with(parts -> parts.signal = value);
    }

    /** When this version was created, as ISO 8601 writes an instant. */
    public ArticleBuilder withCreated(@Nullable String time) {
        Instant instant = time == null ? null : Instant.parse(time);
        return with(parts -> parts.times = new WireItem.Times(instant, null, null));
    }

    /** When its embargo ends, as ISO 8601 writes an instant. */
    public ArticleBuilder withEmbargo(String time) {
        Instant instant = Instant.parse(time);
        return with(parts ->
                parts.times = new WireItem.Times(parts.times.versionCreated(), parts.times.firstCreated(), instant));
    }

    public ArticleBuilder withRemark(String code) {
        return with(parts -> parts.remarks = List.of(new Remark(code, "for people")));
    }

    public ArticleBuilder withLanguage(String value) {
        return with(parts -> parts.language = value);
    }

    /** Lines as sent, where they say more than the headline. */
    public ArticleBuilder withLines(WireItem.NewsLines value) {
        return with(parts -> parts.lines = value);
    }

    public ArticleBuilder withCoding(WireItem.Coding value) {
        return with(parts -> parts.coding = value);
    }

    public ArticleBuilder withPresentation(WireItem.Presentation value) {
        return with(parts -> parts.presentation = value);
    }

    public ArticleBuilder withHeadline(String value) {
        return with(parts -> parts.headline = value);
    }

    /** What stood in the headline as sent, and the tags that were cut from it. */
    public ArticleBuilder withTaggedHeadline(String clean, String original, String... tags) {
        return withHeadline(clean).withHeadlineTags(tags).with(parts -> parts.originalHeadline = original);
    }

    public ArticleBuilder withHeadlineTags(String... tags) {
        return with(parts -> parts.headlineTags = List.of(tags));
    }

    /** The body of the item as sent, where it is not the plain text of the blocks. */
    public ArticleBuilder withBody(WireItem.Body.Kind kind, String value) {
        return with(parts -> parts.body = new WireItem.Body(kind, value));
    }

    public ArticleBuilder withBlock(Block.Kind kind, String text) {
        return with(parts -> parts.blocks.add(new Block(kind, text)));
    }

    public ArticleBuilder withParagraph(String text) {
        return withBlock(Block.Kind.PARAGRAPH, text);
    }

    /** One paragraph instead of all blocks so far, or none if the text is empty. */
    public ArticleBuilder withText(String text) {
        ArticleBuilder without = with(parts -> parts.blocks.clear());
        return text.isEmpty() ? without : without.withParagraph(text);
    }

    /** Sets every field that has no method here. */
    public ArticleBuilder withEverything() {
        return with(ArticleParts::fill);
    }

    public ArticleBuilder withChange(Story.Change value) {
        return with(parts -> parts.change = value);
    }

    /** An entity at the first place where its name stands in that field. */
    public ArticleBuilder withEntity(EntityTag.Type type, String name, @Nullable String id, Field field) {
        return with(parts ->
                parts.entities.add(new EntityTag(type, name, id, 0.75, 0.5, List.of(parts.span(field, name)))));
    }

    public ArticleBuilder withOrganisation(String name) {
        return withEntity(EntityTag.Type.ORGANISATION, name, null, Field.BODY);
    }

    /** A listed share whose RIC stands in the body. */
    public ArticleBuilder withShare(String name, String mic, String ticker, String ric) {
        return withInstrument(anInstrument(name, Kind.EQUITY, mic, ticker, ric, null));
    }

    /** A share whose RIC stands in the body, and in no reference data. */
    public ArticleBuilder withUnresolved(String name, String ric) {
        return withInstrument(anInstrument(name, Kind.EQUITY, null, null, ric, "not in the reference data"));
    }

    public ArticleBuilder withInstrument(InstrumentTag instrument) {
        return with(parts -> parts.instruments.add(instrument));
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
                List.of(Mention.at(parts().span(Field.BODY, ric), Method.RIC, null)));
    }

    /** One organisation of these entities and instruments, by their places. */
    public ArticleBuilder withIssuer(List<Integer> named, List<Integer> issued) {
        return with(parts -> parts.organisations.add(new EnrichedArticle.Organisation(named, issued)));
    }

    /** The item as ingest gives it. */
    public WireItem item() {
        return parts().item();
    }

    /** The article as cleaning gives it. */
    public Article article() {
        return parts().article();
    }

    /** The annotated article, the second revision of its story. */
    public EnrichedArticle enriched() {
        ArticleParts parts = parts();
        return enriched(article -> new Story(parts.uri, 2, parts.change, List.of(), null));
    }

    /** The annotated article with the story that this makes of it. */
    public EnrichedArticle enriched(Function<Article, Story> story) {
        return parts().enriched(story);
    }

    private ArticleBuilder with(Consumer<ArticleParts> step) {
        return new ArticleBuilder(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    private ArticleParts parts() {
        ArticleParts parts = new ArticleParts();
        steps.forEach(step -> step.accept(parts));
        return parts;
    }
}
