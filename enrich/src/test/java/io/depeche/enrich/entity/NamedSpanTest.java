package io.depeche.enrich.entity;

import static io.depeche.enrich.entity.EntityTexts.CUES;
import static io.depeche.enrich.entity.EntityTexts.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedSpanTest {
    @Test
    void shouldStandInCodePointsAndBeShownOnOneLine() {
        // given
        NamedSpan name = named(EntityTag.Type.PERSON, "😀 Peter\nThiel", "Peter\nThiel", 0.8);

        // then
        assertThat(name.span()).isEqualTo(new Span(Field.BODY, 2, 13, "Peter\nThiel"));
        assertThat(name.text()).isEqualTo("Peter Thiel");
    }

    @Test
    void shouldFoldItsWords() {
        // given
        NamedSpan name = named(EntityTag.Type.PERSON, "François LÉVÊQUE");

        // then
        assertThat(name.words()).containsExactly("Francois", "LEVEQUE");
        assertThat(name.folded()).containsExactly("francois", "leveque");
    }

    @Test
    void shouldKeepItsPlaceUnderAnotherTypeAndGiveAPartItsOwn() {
        // given
        NamedSpan name = named(EntityTag.Type.PLACE, "near Orange County", "Orange County", 0.8);

        // then
        assertThat(name.as(EntityTag.Type.ORGANISATION).span()).isEqualTo(name.span());
        assertThat(name.as(EntityTag.Type.ORGANISATION).type()).isEqualTo(EntityTag.Type.ORGANISATION);
        assertThat(name.part(EntityTag.Type.PLACE, 7, 13).span()).isEqualTo(new Span(Field.BODY, 12, 18, "County"));
        assertThat(name.part(EntityTag.Type.PLACE, 7, 13).words()).containsExactly("County");
    }

    @ParameterizedTest
    @CsvSource({
        "Nordlicht Energie AG, Nordlicht Energie",
        "Nordlicht GmbH & Co KG, Nordlicht",
        "AG, AG",
        "Nordlicht, Nordlicht",
        "AG Weser, AG Weser"
    })
    void shouldHaveWordsWithoutTheLegalFormAtTheEnd(String name, String words) {
        // then
        assertThat(CUES.withoutLegalForm(named(EntityTag.Type.ORGANISATION, name)))
                .isEqualTo(List.of(words.split(" ", -1)));
    }
}
