package io.depeche.sink.ninjs;

import static io.depeche.sink.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.EnrichedArticle;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.PubStatus;
import io.depeche.model.ninjs.NinjsArticle.Organisation;
import io.depeche.model.ninjs.NinjsArticle.Symbol;
import io.depeche.sink.ArticleBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationsTest {
    @Test
    void shouldTakeTheSymbolsOfTheirShares() {
        // given
        EnrichedArticle enriched = anArticle()
                .withParagraph("Dassault Systèmes DAST.PA grew.")
                .withOrganisation("Dassault Systèmes")
                .withShare("DASSAULT SYSTEMES SE", "XPAR", "DSY", "DAST.PA")
                .build();

        // when
        List<Organisation> organisations = organisations(enriched);

        // then
        assertThat(organisations)
                .containsExactly(new Organisation(
                        "Dassault Systèmes",
                        List.of(
                                new Symbol("XPAR", Symbols.TICKER, "DSY"),
                                new Symbol("XPAR", Symbols.RIC, "DAST.PA"))));
    }

    @Test
    void shouldKnowAnOrganisationByTheCodeThatFollowsIt() {
        // given
        EnrichedArticle enriched = anArticle()
                .withParagraph("LVMH (LVMH.PA) grew.")
                .withOrganisation("LVMH")
                .withShare("Moet Hennessy Louis Vuitton", "XPAR", "MC", "LVMH.PA")
                .build();

        // then
        assertThat(organisations(enriched)).extracting(Organisation::name).containsExactly("LVMH");
    }

    @Test
    void shouldNotMistakeOneForTheNextCompanyInAList() {
        // given
        EnrichedArticle enriched = anArticle()
                .withParagraph("Ardent, SAPG.DE and others grew.")
                .withOrganisation("Ardent")
                .withShare("SAP SE", "XETR", "SAP", "SAPG.DE")
                .build();

        // when
        List<Organisation> organisations = organisations(enriched);

        // then
        assertThat(organisations).extracting(Organisation::name).containsExactly("Ardent", "SAP SE");
        assertThat(organisations.get(0).symbols()).isEmpty();
    }

    @Test
    void shouldKeepACodeThatTheTextGivesEvenWhenItIsUnresolved() {
        // given
        EnrichedArticle enriched = anArticle()
                .withParagraph("Ardent ARDT.PA grew.")
                .withOrganisation("Ardent")
                .withUnresolved("Ardent", "ARDT.PA")
                .build();

        // then
        assertThat(organisations(enriched))
                .containsExactly(new Organisation("Ardent", List.of(new Symbol(null, Symbols.RIC, "ARDT.PA"))));
    }

    @Test
    void shouldNotMakeOrganisationsOfUnresolvedCodesOrIndices() {
        // given
        ArticleBuilder article = anArticle().withParagraph("XXXX.PA and .FCHI grew.");
        EnrichedArticle enriched = article.withUnresolved("XXXX.PA", "XXXX.PA")
                .withInstrument(article.anInstrument("CAC 40", Kind.INDEX, "XPAR", "PX1", ".FCHI", null))
                .build();

        // then
        assertThat(organisations(enriched)).isEmpty();
    }

    @Test
    void shouldListAnOrganisationOnceHoweverManyPapersItHas() {
        // given
        EnrichedArticle enriched = anArticle()
                .withParagraph("GOOGL.O and GOOG.O grew.")
                .withShare("Alphabet Inc", "XNAS", "GOOGL", "GOOGL.O")
                .withShare("ALPHABET INC.", "XNAS", "GOOG", "GOOG.O")
                .build();

        // when
        List<Organisation> organisations = organisations(enriched);

        // then
        assertThat(organisations).hasSize(1);
        assertThat(organisations.get(0).symbols())
                .extracting(Symbol::symbol)
                .containsExactly("GOOGL", "GOOGL.O", "GOOG", "GOOG.O");
    }

    private static List<Organisation> organisations(EnrichedArticle enriched) {
        return Organisations.of(PublishedTags.of(enriched, PubStatus.USABLE), enriched.article());
    }
}
