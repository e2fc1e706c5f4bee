package io.depeche.enrich.entity;

import static io.depeche.enrich.entity.EntityTexts.CUES;
import static io.depeche.enrich.entity.EntityTexts.ENGLISH;
import static io.depeche.enrich.entity.EntityTexts.FRENCH;
import static io.depeche.enrich.entity.EntityTexts.cell;
import static io.depeche.enrich.entity.EntityTexts.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that find names without a model. */
class EntityRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            la Haute Autorité de santé (HAS) a dit       | Haute Autorité de santé;HAS
            Organisation of Free Mills (OFM) said        | Organisation of Free Mills;OFM
            la Haute Autorité de santé, HAS, a dit       | -
            la Haute Autorité de santé (hier) a dit      | -
            la haute autorité de santé (HAS) a dit       | -
            la Haute Ligue de santé (HAS) a dit          | -
            Autorité de santé (HAS) a dit                | -
            Haute. Autorité de santé (HAS) a dit         | -
            (HAS)                                        | -
            la Haute Autorité de santé (HAS et OMS)      | -
            """)
    void shouldFindAnOrganisationThatIsIntroducedWithItsAcronym(String text, String names) {
        // when
        List<String> found = names(found(new AcronymRule(FRENCH, CUES), text));

        // then
        assertThat(found).isEqualTo(cell(names));
    }

    @Test
    void shouldTakeNameAndAcronymForOneThing() {
        // when
        List<String> found = found(new AcronymRule(FRENCH, CUES), "la Haute Autorité de santé (HAS) a dit");

        // then
        assertThat(found).containsExactly("Haute Autorité de santé=organisation HAS", "HAS=organisation HAS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shares of Nordlicht Energie AG rose          | Nordlicht Energie AG
            shares of Nordlicht Energie <NLEG.DE> rose   | Nordlicht Energie
            shares of Nordlicht NLEG.DE rose             | Nordlicht
            shares of Nordlicht (NLEG.DE) rose           | Nordlicht
            shares of Nordlicht Energie AG NLEG.DE rose  | Nordlicht Energie AG;Nordlicht Energie AG
            shares of nordlicht AG rose                  | -
            the AG of the state                          | -
            He founded it. NLEG.DE rose                  | -
            It rose, AG said                             | -
            Nordlicht; AG                                | -
            it rose in Milan (NLEG.MI)                   | -
            """)
    void shouldFindACompanyBeforeItsLegalFormOrCode(String text, String names) {
        // when
        List<String> found = names(found(new CompanyRule(ENGLISH, CUES), text));

        // then
        assertThat(found).isEqualTo(cell(names));
    }

    @Test
    void shouldNameACompanyWithoutItsLegalForm() {
        // then
        assertThat(found(new CompanyRule(ENGLISH, CUES), "Nordlicht Energie AG rose"))
                .containsExactly("Nordlicht Energie AG=organisation Nordlicht Energie");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            said Peter Miller on Monday                  | Peter Miller
            said Ursula von der Leyen on Monday          | Ursula von der Leyen
            said Mr Thorsson on Monday                   | Thorsson
            said Mr. Thorsson on Monday                  | Thorsson
            said Peter J. Miller on Monday               | Peter J. Miller
            said Peter on Monday                         | -
            said Peter, Miller                           | -
            said peter miller                            | -
            said Mr PARIS on Monday                      | -
            said Mr Paris on Monday                      | -
            the Dr. No film                              | -
            """)
    void shouldFindAPersonByFirstNameOrTitle(String text, String names) {
        // when
        List<String> found = names(found(new PersonRule(ENGLISH, CUES), text));

        // then
        assertThat(found).isEqualTo(cell(names));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rain in Paris and London                     | Paris;London
            rain in PARIS                                | PARIS
            rain in paris                                | -
            rain in Germany and the United Kingdom       | Germany;United Kingdom
            the FBI said                                 | FBI
            Reuters hires ten people                     | Reuters
            a minister told Reuters                      | Reuters
            PARIS (Reuters) - It rained                  | PARIS
            """)
    void shouldFindWhatListsNameButNoAgencyInBrackets(String text, String names) {
        // when
        List<String> found = names(found(new ListedRule(ENGLISH), text));

        // then
        assertThat(found).isEqualTo(cell(names));
    }

    @Test
    void shouldFindNothingInNothing() {
        // given
        Stream<EntityRule> rules = Stream.of(
                new AcronymRule(ENGLISH, CUES),
                new CompanyRule(ENGLISH, CUES),
                new PersonRule(ENGLISH, CUES),
                new ListedRule(ENGLISH),
                new KnownInStory(ENGLISH));

        // then
        assertThat(rules).allSatisfy(rule -> {
            assertThat(found(rule, "")).isEmpty();
            assertThat(found(rule, " \n\n () -- 12,4 ")).isEmpty();
        });
    }

    private static List<String> names(List<String> found) {
        return found.stream().map(name -> name.substring(0, name.indexOf('='))).toList();
    }
}
