package io.depeche.enrich.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.reference.CompanyNames;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.model.EnrichedArticle.Organisation;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.Identifiers;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Listed;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.model.Span;
import io.depeche.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssuersTest {
    private static final CompanyNames NAMES = new CompanyNames(Words.shipped());

    private static final List<Integer> NONE = List.of();
    private static final List<Integer> FIRST = List.of(0);

    @Test
    void shouldKnowAnIssuerByTheRegistersNameOfIt() {
        // given
        Text text = new Text("Dassault Systèmes grew. Paris heard of DAST.PA.");

        // when
        List<Organisation> organisations = text.organisations(
                List.of(text.organisation("Dassault Systèmes")),
                List.of(text.share("DASSAULT SYSTEMES SE", "DAST.PA")));

        // then
        assertThat(organisations).containsExactly(new Organisation(FIRST, FIRST));
    }

    @Test
    void shouldKnowAnIssuerByTheCodeThatFollowsIt() {
        // given
        Text text = new Text("🚢 LVMH (LVMH.PA) grew.");

        // when
        List<Organisation> organisations = text.organisations(
                List.of(text.organisation("LVMH")), List.of(text.share("Moet Hennessy Louis Vuitton", "LVMH.PA")));

        // then
        assertThat(organisations).containsExactly(new Organisation(FIRST, FIRST));
    }

    @Test
    void shouldKnowAnIssuerByThePlaceInTheText() {
        // given
        Text text = new Text("Google grew.");

        // when
        List<Organisation> organisations =
                text.organisations(List.of(text.organisation("Google")), List.of(text.share("Alphabet Inc", "Google")));

        // then
        assertThat(organisations).containsExactly(new Organisation(FIRST, FIRST));
    }

    @Test
    void shouldNotMistakeOneForTheNextCompanyInAList() {
        // given
        Text text = new Text("Ardent, SAPG.DE and others grew.");

        // when
        List<Organisation> organisations =
                text.organisations(List.of(text.organisation("Ardent")), List.of(text.share("SAP SE", "SAPG.DE")));

        // then
        assertThat(organisations).containsExactly(new Organisation(FIRST, NONE), new Organisation(NONE, FIRST));
    }

    @Test
    void shouldKeepAnUnresolvedCodeWithTheOrganisationThatItFollows() {
        // given
        Text text = new Text("Ardent ARDT.PA grew.");

        // when
        List<Organisation> organisations = text.organisations(
                List.of(text.organisation("Ardent")),
                List.of(text.instrument("ARDT.PA", "ARDT.PA", Kind.EQUITY, "not in the reference data")));

        // then
        assertThat(organisations).containsExactly(new Organisation(FIRST, FIRST));
    }

    @Test
    void shouldNotMakeOrganisationsOfUnresolvedCodesOrIndices() {
        // given
        Text text = new Text("XXXX.PA and .FCHI grew.");

        // when
        List<Organisation> organisations = text.organisations(
                List.of(),
                List.of(
                        text.instrument("XXXX.PA", "XXXX.PA", Kind.EQUITY, "not in the reference data"),
                        text.instrument("CAC 40", ".FCHI", Kind.INDEX, null)));

        // then
        assertThat(organisations).isEmpty();
    }

    @Test
    void shouldNotTakeAnIndexForAPaperOfTheOrganisationThatItIsNamedAfter() {
        // given
        Text text = new Text("Nikkei .N225 grew.");

        // when
        List<Organisation> organisations = text.organisations(
                List.of(text.organisation("Nikkei")), List.of(text.instrument("Nikkei", ".N225", Kind.INDEX, null)));

        // then
        assertThat(organisations).containsExactly(new Organisation(FIRST, NONE));
    }

    @Test
    void shouldListAnOrganisationOnceHoweverManyPapersAndNamesItHas() {
        // given
        Text text = new Text("Alphabet, Alphabet Inc, GOOGL.O and GOOG.O grew.");

        // when
        List<Organisation> organisations = text.organisations(
                List.of(text.organisation("Alphabet"), text.organisation("Alphabet Inc")),
                List.of(text.share("Alphabet Inc", "GOOGL.O"), text.share("ALPHABET INC.", "GOOG.O")));

        // then
        assertThat(organisations).containsExactly(new Organisation(List.of(0, 1), List.of(0, 1)));
    }

    @Test
    void shouldCountPlacesAmongEntitiesOfEveryType() {
        // given
        Text text = new Text("Portville: Thales TCFP.PA grew.");

        // when
        List<Organisation> organisations = text.organisations(
                List.of(text.entity(EntityTag.Type.PLACE, "Portville"), text.organisation("Thales")),
                List.of(text.share("Thales", "TCFP.PA")));

        // then
        assertThat(organisations).containsExactly(new Organisation(List.of(1), FIRST));
    }

    /** A body and tags at the first place where their text stands in it. */
    private record Text(String body) {
        List<Organisation> organisations(List<EntityTag> entities, List<InstrumentTag> instruments) {
            return Issuers.organisations(NAMES, new ArticleText("", body, "en", null), entities, instruments);
        }

        EntityTag organisation(String name) {
            return entity(EntityTag.Type.ORGANISATION, name);
        }

        EntityTag entity(EntityTag.Type type, String name) {
            return new EntityTag(type, name, null, 0.5, 0.5, List.of(span(name)));
        }

        InstrumentTag share(String name, String code) {
            return instrument(name, code, Kind.EQUITY, null);
        }

        InstrumentTag instrument(String name, String code, Kind kind, @Nullable String unresolved) {
            return new InstrumentTag(
                    name,
                    Identifiers.NONE.withRic(code),
                    kind,
                    0.5,
                    0.5,
                    Listed.UNKNOWN,
                    null,
                    List.of(),
                    unresolved,
                    List.of(InstrumentTag.Mention.at(span(code), Method.RIC, null)));
        }

        private Span span(String text) {
            int at = body.indexOf(text);
            return new SpanFinder(Field.BODY, body).span(at, at + text.length());
        }
    }
}
