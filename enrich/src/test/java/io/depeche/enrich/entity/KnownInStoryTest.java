package io.depeche.enrich.entity;

import static io.depeche.enrich.entity.EntityTexts.CUES;
import static io.depeche.enrich.entity.EntityTexts.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownInStoryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Peter Miller spoke             | Then Miller left                | Miller
            Ursula von der Leyen spoke     | Then von der Leyen left         | von der Leyen;der Leyen;Leyen
            Peter Miller spoke             | Then a miller left              | -
            Peter Miller and Anna Miller   | Then Miller left                | -
            Nordlicht Energie AG rose      | Nordlicht Energie and Nordlicht | Nordlicht Energie
            Peter London spoke             | It rained in London             | -
            """)
    void shouldFindTheShortNamesOfWhatAStoryNamesInFull(String full, String text, String names) {
        // given
        KnownInStory known = learnt(full);

        // when
        List<String> found = EntityTexts.found(known, text).stream()
                .map(name -> name.substring(0, name.indexOf('=')))
                .toList();

        // then
        assertThat(found).isEqualTo(EntityTexts.cell(names));
    }

    @Test
    void shouldTakeASurnameAfterATitleForThePersonOfTheStory() {
        // given
        KnownInStory known = learnt("Peter Miller spoke");
        Passage passage = EntityTexts.passage("Mr Miller left, Mr Thorsson stayed");
        List<Candidate> titled = new PersonRule(ENGLISH, CUES).find(passage);

        // then
        assertThat(titled)
                .extracting(candidate -> known.identified(passage, candidate).thing())
                .containsExactly("person Peter Miller", "person Thorsson");
    }

    private static KnownInStory learnt(String text) {
        KnownInStory known = new KnownInStory(ENGLISH);
        Passage passage = EntityTexts.passage(text);
        new PersonRule(ENGLISH, CUES).find(passage).forEach(candidate -> known.learn(passage, candidate));
        new CompanyRule(ENGLISH, CUES).find(passage).forEach(candidate -> known.learn(passage, candidate));
        return known;
    }
}
