package io.depeche.enrich.entity;

import static io.depeche.enrich.entity.EntityTexts.passage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {
    @ParameterizedTest
    @CsvSource({
        "'Peter Thiel', true",
        "'Peter\\nThiel', true",
        "'Peter  Thiel', true",
        "'Peter, Thiel', false",
        "'Peter. Thiel', false",
        "'P. Thiel', true",
        "'Peter (Thiel)', false",
        "'Peter\\n\\nThiel', false",
        "'P.\\n\\nThiel', false",
        "'Peter', false"
    })
    void shouldJoinWordsThatOnlyBlanksOrTheStopOfAnInitialPart(String text, boolean joined) {
        // then
        assertThat(passage(text.translateEscapes()).joinsNext(0)).isEqualTo(joined);
    }

    @Test
    void shouldEndARunWhereAMarkStandsOrAfterTheMostWords() {
        // given
        Passage passage = passage("Ursula von der Leyen, Berlin");

        // then
        assertThat(passage.runEnd(0, 8)).isEqualTo(4);
        assertThat(passage.runEnd(0, 2)).isEqualTo(2);
        assertThat(passage.runEnd(4, 8)).isEqualTo(5);
    }

    @Test
    void shouldGiveWordsWithoutAccentsToLookUpAndAsTheyStandToShow() {
        // given
        Passage passage = passage("Haute Autorité\n de santé");

        // then
        assertThat(passage.key(0, 4)).isEqualTo("Haute Autorite de sante");
        assertThat(passage.name(0, 4)).isEqualTo("Haute Autorité de santé");
    }

    @Test
    void shouldGiveWhatStandsBetweenWordsAndAfterTheLast() {
        // given
        Passage passage = passage("Acme (ACM) rose.");

        // then
        assertThat(passage.gap(0)).isEqualTo(" (");
        assertThat(passage.gap(2)).isEqualTo(".");
        assertThat(passage.isOpenedBy(1, '(')).isTrue();
        assertThat(passage.isOpenedBy(2, '(')).isFalse();
        assertThat(passage("Acme").isOpenedBy(0, '(')).isFalse();
    }
}
