package io.depeche.model;

import io.depeche.model.Article.Block;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsLineage;
import java.time.Instant;
import java.util.List;

/** One full and one bare example of each record that crosses a seam. */
final class Examples {
    static final Instant NOON = Instant.parse("2024-03-14T12:00:00Z");
    private static final String SHA256 = "0123456789abcdef".repeat(4);

    private Examples() {}

    static WireItem aWireItem() {
        return new WireItem(
                new WireItem.Identity("urn:newsml:example.org:20240314:17", "Example Wire", "20240314:17", "3"),
                new WireItem.Status(PubStatus.USABLE, "update", 3),
                new WireItem.Times(NOON, NOON.minusSeconds(600), NOON.plusSeconds(600)),
                new WireItem.NewsLines(
                        List.of("UPDATE 1-Harbour opens", "Harbour"),
                        "HARBOUR-OPENING/",
                        "By Jane Roe",
                        "PORTVILLE, March 14",
                        "Portville",
                        "Adds quote"),
                new WireItem.Coding(
                        List.of(new WireItem.Subject("medtop:20000763", "shipping")),
                        List.of(new WireItem.CodedSymbol("RIC", "TCFP.PA", "PAR", "Thales")),
                        List.of("Current")),
                new WireItem.Rights("(c) Example Wire", "For editorial use"),
                "en",
                new WireItem.Body(WireItem.Body.Kind.TEXT, "The harbour of Portville opened."),
                aLineage());
    }

    static WireItem aBareWireItem() {
        return new WireItem(
                new WireItem.Identity("urn:x-depeche:default:1", null, null, null),
                new WireItem.Status(PubStatus.USABLE, null, null),
                WireItem.Times.UNKNOWN,
                WireItem.NewsLines.NONE,
                WireItem.Coding.NONE,
                WireItem.Rights.NONE,
                null,
                null,
                new Lineage(new Coordinates("a.txt", 1, 1), "default", "text", null, NOON, SHA256, List.of()));
    }

    static Lineage aLineage() {
        return new Lineage(
                Coordinates.parse("wire.raw-0@41#2/3"),
                "example",
                "newsml-g2",
                "ISO-8859-1",
                NOON,
                SHA256,
                List.of(new Remark("ENC-MISMATCH", "declared UTF-8, decoded as ISO-8859-1")));
    }

    static Article anArticle() {
        return new Article(
                aWireItem().withoutBody(),
                "Example Wire",
                NOON,
                "en",
                "Harbour opens",
                "UPDATE 1-Harbour opens",
                List.of("UPDATE 1"),
                List.of("Jane Roe"),
                List.of(new Article.Contributor("John Doe", "editing")),
                new Article.Dateline("PORTVILLE, March 14 (Example Wire) -", "Portville"),
                List.of(
                        new Block(Block.Kind.PARAGRAPH, "Thales TCFP.PA opened the harbour."),
                        new Block(Block.Kind.TABLE, "ships\t4\ndocks\t2")),
                "Adds quote",
                List.of(new Article.Removed("example.credit", "(Editing by John Doe)")));
    }

    static Article aBareArticle() {
        return new Article(
                aBareWireItem(),
                null,
                null,
                null,
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of());
    }

    static EnrichedArticle anEnrichedArticle() {
        return new EnrichedArticle(anArticle(), List.of(anEntity()), List.of(anInstrument()), aStory(), "knowledge-7");
    }

    static EnrichedArticle anEnrichedArticleWithItsIssuer() {
        return new EnrichedArticle(
                anArticle(),
                List.of(anEntity()),
                List.of(anInstrument()),
                List.of(new EnrichedArticle.Organisation(List.of(0), List.of(0))),
                aStory(),
                "knowledge-7");
    }

    /** With the fields that came after the samples of version 1. */
    static EnrichedArticle aCorrectedArticle() {
        WireItem source = anArticle().source();
        WireItem.Identity identity = source.identity();
        Article article = anArticle()
                .withSource(new WireItem(
                        new WireItem.Identity(
                                identity.uri(),
                                identity.provider(),
                                identity.nativeId(),
                                "3",
                                WireItem.Versions.ORDINAL),
                        new WireItem.Status(PubStatus.USABLE, "correction", 3, PubStatus.USABLE),
                        source.times(),
                        source.lines(),
                        source.coding(),
                        source.rights(),
                        source.language(),
                        null,
                        source.lineage()));
        Story.Difference difference = new Story.Difference(
                Story.Difference.Kind.CORRECTION_OF_FACT,
                Story.Difference.What.HEADLINE_TAG,
                "3",
                "2",
                new Span(Field.BODY, 0, 1, "2"));
        Story story = new Story(identity.uri(), 2, Story.Change.CORRECTION, List.of(), null, List.of(difference));
        return new EnrichedArticle(article, List.of(), List.of(), story, "knowledge-7");
    }

    static EnrichedArticle aBareEnrichedArticle() {
        Story story = new Story("urn:x-depeche:default:1", 1, Story.Change.NEW, List.of(), null);
        return new EnrichedArticle(aBareArticle(), List.of(), List.of(), story, "knowledge-7");
    }

    static EntityTag anEntity() {
        return new EntityTag(
                EntityTag.Type.ORGANISATION,
                "Thales",
                "org-1",
                0.75,
                0.5,
                List.of(new Span(Field.BODY, 0, 6, "Thales")));
    }

    static InstrumentTag anInstrument() {
        return new InstrumentTag(
                "Thales",
                new Identifiers("FR0000121329", "XPAR", "HO", "BBG000BBD8Q6", "529900FNDVTQJOVVPZ19", "TCFP.PA"),
                InstrumentTag.Kind.EQUITY,
                1,
                0.5,
                InstrumentTag.Listed.TRUE,
                new InstrumentTag.Codes("Thales SA", "FR0000121329", "XPAR", "HO"),
                List.of(),
                null,
                List.of(Mention.at(new Span(Field.BODY, 7, 14, "TCFP.PA"), Method.RIC, null)));
    }

    static Story aStory() {
        return new Story(
                "urn:newsml:example.org:20240314:17",
                2,
                Story.Change.CORRECTION,
                List.of("urn:newsml:example.org:20240314:16"),
                "Adds quote");
    }

    static NinjsArticle aNinjsArticle() {
        return new NinjsArticle(
                "urn:newsml:example.org:20240314:17",
                "text",
                "2",
                NOON,
                NOON.minusSeconds(600),
                NOON.plusSeconds(600),
                PubStatus.USABLE,
                3,
                "en",
                List.of(new NinjsArticle.Text("main", "text/plain", null, null, "Harbour opens")),
                "Jane Roe",
                "Portville",
                "HARBOUR-OPENING/",
                "Adds quote",
                List.of(new NinjsArticle.Text(null, "text/plain", 34, 5, "Thales TCFP.PA opened the harbour.")),
                List.of(),
                List.of(new NinjsArticle.Name("Jane Roe", null, null)),
                List.of(new NinjsArticle.Organisation(
                        "Thales", List.of(new NinjsArticle.Symbol("XPAR", "urn:x-example:ticker", "HO")))),
                List.of(new NinjsArticle.Name("Portville", null, "XX")),
                List.of(new NinjsArticle.Subject("shipping", "urn:x-example:subject:1", null, "Example Wire")),
                List.of(new NinjsArticle.Genre("UPDATE 1")),
                List.of(new NinjsArticle.InfoSource("Example Wire", "provider")),
                List.of(new NinjsArticle.AltId("native", "20240314:17")),
                List.of(),
                "(c) Example Wire",
                "For editorial use",
                aStandard(),
                new NinjsArticle.Annotations(List.of(anEntity()), List.of(anInstrument())),
                aStory(),
                aNinjsLineage(),
                List.of(new NinjsArticle.RemovedText("example.credit", 21, "(Editing by John Doe)")));
    }

    static NinjsArticle aBareNinjsArticle() {
        return new NinjsArticle(
                "urn:x-depeche:default:1",
                "text",
                "1",
                null,
                null,
                null,
                PubStatus.CANCELED,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(new NinjsArticle.Organisation("Thales", List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                aStandard(),
                new NinjsArticle.Annotations(List.of(), List.of()),
                new Story("urn:x-depeche:default:1", 1, Story.Change.KILL, List.of(), null),
                new NinjsLineage(
                        new Coordinates("a.txt", 0, 0), "text", null, null, NOON, SHA256, "1.0", "k", List.of()),
                List.of());
    }

    private static NinjsArticle.Standard aStandard() {
        return new NinjsArticle.Standard("ninjs", "3.1", "urn:x-example:schema");
    }

    private static NinjsLineage aNinjsLineage() {
        Lineage lineage = aLineage();
        return new NinjsLineage(
                lineage.raw(),
                lineage.format(),
                lineage.charset(),
                "Example Wire",
                lineage.receivedAt(),
                lineage.sha256(),
                "1.0",
                "knowledge-7",
                lineage.remarks());
    }
}
