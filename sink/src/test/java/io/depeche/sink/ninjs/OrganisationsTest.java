package io.depeche.sink.ninjs;

import static io.depeche.model.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.ArticleBuilder;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.PubStatus;
import io.depeche.model.ninjs.NinjsArticle.Organisation;
import io.depeche.model.ninjs.NinjsArticle.Symbol;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationsTest {
    private static final List<Integer> FIRST = List.of(0);
    private static final List<Integer> NONE = List.of();

    @Test
    void shouldTakeTheSymbolsOfTheirShares() {
        // given
        EnrichedArticle enriched = anArticle()
                .withParagraph("Dassault Systèmes DAST.PA grew.")
                .withOrganisation("Dassault Systèmes")
                .withShare("DASSAULT SYSTEMES SE", "XPAR", "DSY", "DAST.PA")
                .withIssuer(FIRST, FIRST)
                .enriched();

        // when
        List<Organisation> organisations = organisations(enriched, PubStatus.USABLE);

        // then
        assertThat(organisations)
                .containsExactly(new Organisation(
                        "Dassault Systèmes",
                        List.of(
                                new Symbol("XPAR", Symbols.TICKER, "DSY"),
                                new Symbol("XPAR", Symbols.RIC, "DAST.PA"))));
    }

    @Test
    void shouldKeepACodeThatTheTextGivesEvenWhenItIsUnresolved() {
        // given
        EnrichedArticle enriched = anArticle()
                .withParagraph("Ardent ARDT.PA grew.")
                .withOrganisation("Ardent")
                .withUnresolved("Ardent", "ARDT.PA")
                .withIssuer(FIRST, FIRST)
                .enriched();

        // when
        List<Organisation> organisations = organisations(enriched, PubStatus.USABLE);

        // then
        assertThat(organisations)
                .containsExactly(new Organisation("Ardent", List.of(new Symbol(null, Symbols.RIC, "ARDT.PA"))));
    }

    @Test
    void shouldListAllSymbolsOfAnOrganisationThatIsKnownByItsCodesAlone() {
        // given
        EnrichedArticle enriched = anArticle()
                .withParagraph("GOOGL.O and GOOG.O grew.")
                .withShare("Alphabet Inc", "XNAS", "GOOGL", "GOOGL.O")
                .withShare("ALPHABET INC.", "XNAS", "GOOG", "GOOG.O")
                .withIssuer(NONE, List.of(0, 1))
                .enriched();

        // when
        List<Organisation> organisations = organisations(enriched, PubStatus.USABLE);

        // then
        assertThat(organisations).hasSize(1);
        assertThat(organisations.get(0).name()).isEqualTo("Alphabet Inc");
        assertThat(organisations.get(0).symbols())
                .extracting(Symbol::symbol)
                .containsExactly("GOOGL", "GOOGL.O", "GOOG", "GOOG.O");
    }

    @Test
    void shouldGoWithTheBodyOfACanceledArticleWhenNothingElseNamesThem() {
        // given
        ArticleBuilder article = anArticle()
                .withHeadline("Thales grows")
                .withParagraph("Thales TCFP.PA grew, Ardent too.")
                .withEntity(EntityTag.Type.ORGANISATION, "Thales", null, Field.HEADLINE)
                .withOrganisation("Ardent")
                .withShare("Thales", "XPAR", "HO", "TCFP.PA");
        EnrichedArticle enriched =
                article.withIssuer(FIRST, FIRST).withIssuer(List.of(1), NONE).enriched();

        // when
        List<Organisation> organisations = organisations(enriched, PubStatus.CANCELED);

        // then
        assertThat(organisations).containsExactly(new Organisation("Thales", List.of()));
    }

    @Test
    void shouldBeThoseThatAreNamedWhereAnEarlierVersionDidNotSayWhoIssuedWhat() {
        // given
        EnrichedArticle enriched = anArticle()
                .withHeadline("Portville")
                .withParagraph("Thales TCFP.PA grew.")
                .withEntity(EntityTag.Type.PLACE, "Portville", null, Field.HEADLINE)
                .withOrganisation("Thales")
                .withShare("Thales", "XPAR", "HO", "TCFP.PA")
                .enriched();

        // when
        List<Organisation> organisations = organisations(enriched, PubStatus.USABLE);

        // then
        assertThat(organisations).containsExactly(new Organisation("Thales", List.of()));
    }

    private static List<Organisation> organisations(EnrichedArticle enriched, PubStatus status) {
        return Organisations.of(enriched, PublishedTags.of(enriched, status));
    }
}
