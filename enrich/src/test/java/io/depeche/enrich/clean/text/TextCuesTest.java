package io.depeche.enrich.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.text.TextCues.Verdict;
import io.depeche.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Share this article with your friends         | share      | 2 | true
            Facebook Twitter                             | share      | 2 | false
            We use cookies to make this site better.     | consent    | 2 | true
            ALL RIGHTS RESERVED.                         | legal      | 2 | true
            Déjà abonné ? Identifiez-vous                | subscribe  | 3 | true
            Inscrivez-vous à notre lettre                | newsletter | 3 | true
            Read more: the river                         | related    | 2 | true
            newsletter                                   | newsletter | 1 | false
            Read more. All rights reserved.              | related    | 4 | true
            All rights reserved. Read more.              | legal      | 4 | true
            """)
    void shouldSayWhatFurnitureAnnounces(String text, String kind, int weight, boolean decisive) {
        // when
        Verdict verdict = of(text);

        // then
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.weight()).isGreaterThanOrEqualTo(weight);
        assertThat(verdict.decisive()).isEqualTo(decisive);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "The river rose above the mark on Monday.",
                "Shareholders voted against the offer.",
                "The Twitterati were silent.",
                "Commentators and commenters disagreed.",
                "The bookmaker paid out."
            })
    void shouldNotFindACueWithinAnotherWord(String text) {
        // then
        assertThat(of(text)).isEqualTo(Verdict.NOTHING);
    }

    @Test
    void shouldCountACueOnceHoweverOftenItStands() {
        // then
        assertThat(of("newsletter, newsletter, newsletter")).isEqualTo(of("newsletter"));
    }

    @Test
    void shouldReadBothApostrophesAlike() {
        // then
        assertThat(of("Sull’autore")).isEqualTo(of("Sull'autore"));
        assertThat(of("Sull’autore").kind()).isEqualTo("about-author");
    }

    @Test
    void shouldReadNoFurtherThanTheBeginningOfALongText() {
        // given
        String story = "The river rose. ".repeat(100);

        // then
        assertThat(of(story + "All rights reserved.").weight()).isZero();
        assertThat(of("All rights reserved. " + story).decisive()).isTrue();
    }

    private static Verdict of(String text) {
        return new TextCues(Words.shipped()).of(text);
    }
}
