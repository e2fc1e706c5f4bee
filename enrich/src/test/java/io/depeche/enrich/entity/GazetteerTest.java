package io.depeche.enrich.entity;

import static io.depeche.enrich.entity.EntityTexts.passage;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.entity.Gazetteer.Entry;
import io.depeche.model.EntityTag;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private static final Map<String, Gazetteer> ALL = Gazetteer.loadAll(Words.shipped());

    @ParameterizedTest
    @CsvSource({
        "en, Germany, DE",
        "fr, Allemagne, DE",
        "de, Deutschland, DE",
        "es, Alemania, DE",
        "it, Germania, DE",
        "pt, Alemanha, DE",
        "fr, Etats-Unis, US",
        "fr, ALLEMAGNE, DE"
    })
    void shouldNameACountryInTheLanguageOfTheText(String language, String key, String country) {
        // then
        assertThat(in(language).find(key)).map(Entry::id).contains(country);
        assertThat(in(language).find(key)).map(Entry::type).contains(EntityTag.Type.PLACE);
    }

    @ParameterizedTest
    @CsvSource({"fr, allemagne", "en, Deutschland", "fr, États-Unis", "fr, Maurice", "fr, NICE", "en, ''"})
    void shouldNotKnowSmallLettersOtherLanguagesAccentsOrWhatMeansTwoThings(String language, String key) {
        // then
        assertThat(in(language).find(key)).isEmpty();
    }

    @Test
    void shouldGiveAllNamesOfAThingTheSameThing() {
        // given
        Gazetteer english = in("en");

        // then
        assertThat(english.find("CIA")).isEqualTo(english.find("Central Intelligence Agency"));
        assertThat(english.find("Londres").map(Entry::thing))
                .isEqualTo(english.find("London").map(Entry::thing));
        assertThat(english.find("Reuters")).map(Entry::agency).contains(true);
        assertThat(english.find("FBI")).map(Entry::agency).contains(false);
    }

    @Test
    void shouldFindTheLongestNameThatBeginsAtAWord() {
        // given
        Passage passage = passage("the Central Intelligence Agency said");

        // then
        assertThat(in("en").longest(passage, 1)).isEqualTo(4);
        assertThat(in("en").longest(passage, 0)).isZero();
        assertThat(in("en").longest(passage, 4)).isEqualTo(4);
    }

    @Test
    void shouldNotFindANameAcrossAMark() {
        // then
        assertThat(in("en").longest(passage("Central Intelligence, Agency"), 0)).isZero();
    }

    private static Gazetteer in(String language) {
        return Objects.requireNonNull(ALL.get(Locale.forLanguageTag(language).getLanguage()));
    }
}
