package io.depeche.sink;

import static io.depeche.model.ArticleBuilder.anArticle;

import io.depeche.model.Article.Block;
import io.depeche.model.ArticleBuilder;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.PubStatus;
import io.depeche.model.Story;
import io.depeche.model.WireItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The articles that every schema must accept. */
final class TestArticles {
    private static final WireItem.Presentation PICTURES = new WireItem.Presentation(
            "https://example.org/harbour",
            "The harbour is open.",
            List.of(picture("https://example.org/1.jpg"), picture("https://example.org/à quai.jpg")));

    private TestArticles() {}

    static Map<String, EnrichedArticle> all() {
        Map<String, EnrichedArticle> articles = sound();
        articles.put("odd uri", anArticle().withUri("été 100% #1 #2").enriched());
        articles.put(
                "page", anArticle().withUri("https://example.org/news?id=1&x=é").enriched());
        articles.put("pictures", anArticle().withPresentation(PICTURES).enriched());
        return articles;
    }

    /** Those that earlier stages had nothing to be blamed for. */
    static Map<String, EnrichedArticle> sound() {
        Map<String, EnrichedArticle> articles = new LinkedHashMap<>();
        articles.put("full", full());
        articles.put("bare", anArticle().enriched());
        articles.put("killed", killed());
        articles.put("withheld", anArticle().withStatus(PubStatus.WITHHELD).enriched());
        articles.put("symbols", symbols());
        return articles;
    }

    private static WireItem.Picture picture(String href) {
        return new WireItem.Picture(href, "image/jpeg", 800, 600, "The harbour", "Jane Roe");
    }

    static EnrichedArticle full() {
        ArticleBuilder article = anArticle()
                .withEverything()
                .withProvider("Example Wire")
                .withChange(Story.Change.UPDATE)
                .withTaggedHeadline(
                        "Thales équipe le port de Portville", "France-Thales équipe le port de Portville", "France")
                .withParagraph(
                        "Thales TCFP.PA et Dassault Systèmes DAST.PA équipent le port, a dit Anne Roux à Portville.")
                .withBlock(Block.Kind.HEADING, "Deux quais & un phare")
                .withBlock(Block.Kind.LIST_ITEM, "le quai nord")
                .withBlock(Block.Kind.LIST_ITEM, "le quai sud")
                .withBlock(Block.Kind.QUOTE, "\"C'est un jour de fête 🚢\"")
                .withBlock(Block.Kind.TABLE, "quai\tmètres\nnord\t<400\nsud\t350")
                .withParagraph("Le code XXXX.PA reste inconnu, .FCHI monte.")
                .withCoding(new WireItem.Coding(
                        List.of(
                                new WireItem.Subject("medtop:20000763", "transport maritime"),
                                new WireItem.Subject("N2:FR", null)),
                        List.of(),
                        List.of("Current")));
        return article.withEntity(EntityTag.Type.ORGANISATION, "Thales", null, Field.HEADLINE)
                .withOrganisation("Dassault Systèmes")
                .withEntity(EntityTag.Type.PERSON, "Anne Roux", null, Field.BODY)
                .withEntity(EntityTag.Type.PLACE, "Portville", "FR", Field.HEADLINE)
                .withShare("THALES SA", "XPAR", "HO", "TCFP.PA")
                .withShare("DASSAULT SYSTEMES", "XPAR", "DSY", "DAST.PA")
                .withUnresolved("XXXX.PA", "XXXX.PA")
                .withInstrument(article.anInstrument("CAC 40", Kind.INDEX, null, null, ".FCHI", null))
                .withIssuer(List.of(0), List.of(0))
                .withIssuer(List.of(1), List.of(1))
                .enriched();
    }

    static EnrichedArticle killed() {
        return anArticle()
                .withChange(Story.Change.KILL)
                .withHeadline("Portville harbour opens")
                .withParagraph("Thales TCFP.PA opened the harbour.")
                .withEntity(EntityTag.Type.PLACE, "Portville", "https://example.org/places/1", Field.HEADLINE)
                .withOrganisation("Thales")
                .withShare("Thales", "XPAR", "HO", "TCFP.PA")
                .withIssuer(List.of(1), List.of(0))
                .enriched();
    }

    private static EnrichedArticle symbols() {
        return anArticle()
                .withParagraph("Apple <AAPL.O> gained.")
                .withShare("Apple Inc", "XNAS", "AAPL", "AAPL.O")
                .withIssuer(List.of(), List.of(0))
                .withCoding(new WireItem.Coding(
                        List.of(
                                new WireItem.Subject("http://cv.iptc.org/newscodes/mediatopic/04000000", "economy"),
                                new WireItem.Subject(null, "technology"),
                                new WireItem.Subject("medtop:not a code", null)),
                        List.of(),
                        List.of()))
                .enriched();
    }
}
