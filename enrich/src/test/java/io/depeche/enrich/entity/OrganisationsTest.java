package io.depeche.enrich.entity;

import static io.depeche.enrich.entity.EntityTexts.CUES;
import static io.depeche.enrich.entity.EntityTexts.finder;
import static io.depeche.enrich.entity.EntityTexts.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.EntityTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Haute Autorité de santé              | HAS                  | organisation haute autorite de sante
            Haute Autorité de santé              | HADS                 | organisation haute autorite de sante
            Haute Autorité de santé              | H.A.S.               | organisation haute autorite de sante
            Haute Autorité de santé              | HASS                 | organisation hass
            Haute Autorité de santé              | A                    | organisation a
            Haute Autorité de santé;Heures Assez | HA                   | organisation heures assez
            Hautes Ames;Heures Assez             | HA                   | organisation ha
            Nordlicht Energie AG                 | Nordlicht Energie    | organisation nordlicht energie
            Nordlicht Energie                    | NORDLICHT ENERGIE SE | organisation nordlicht energie
            Nordlicht                            | N                    | organisation n
            """)
    void shouldKnowAnOrganisationByItsAcronymAndWithoutItsLegalForm(String learnt, String name, String thing) {
        // given
        Organisations organisations = new Organisations(CUES);
        EntityTexts.cell(learnt).forEach(full -> organisations.learn(named(EntityTag.Type.ORGANISATION, full)));

        // then
        assertThat(organisations.thing(named(EntityTag.Type.ORGANISATION, name)))
                .isEqualTo(thing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme NV;Acme Holding NV | Acme Holding NV | organisation acme holding
            Acme Holding NV;Acme NV | Acme NV         | organisation acme
            Acme Holding NV;Acme NV | Acme            | organisation acme
            Acme Holding NV;Acme    | Acme Holding NV | organisation acme
            Acme Holding AG         | Acme Holding AG | organisation acme
            """)
    void shouldTellAHoldingFromTheCompanyThatItHolds(String learnt, String name, String thing) {
        // given
        Organisations organisations = new Organisations(CUES);
        EntityTexts.cell(learnt).forEach(full -> organisations.learn(named(EntityTag.Type.ORGANISATION, full)));

        // then
        assertThat(organisations.thing(named(EntityTag.Type.ORGANISATION, name)))
                .isEqualTo(thing);
    }

    @Test
    void shouldTakeTheThingThatARuleNamed() {
        // given
        Organisations organisations = new Organisations(CUES);
        organisations.learn(NamedSpan.at(
                EntityTag.Type.ORGANISATION, finder("Haute Autorité de santé"), 0, 23, 0.9, "organisation 7"));

        // then
        assertThat(organisations.thing(named(EntityTag.Type.ORGANISATION, "haute autorite de sante")))
                .isEqualTo("organisation 7");
        assertThat(organisations.thing(named(EntityTag.Type.ORGANISATION, "HAS")))
                .isEqualTo("organisation 7");
    }
}
