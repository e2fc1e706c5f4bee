package io.depeche.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.text.Relevance.Position;
import io.depeche.model.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelevanceTest {
    private static final Position HEADLINE = new Position(Field.HEADLINE, 0);
    private static final Position LEAD = new Position(Field.BODY, 0);
    private static final Position END = new Position(Field.BODY, 990);

    @Test
    void shouldWeighTheHeadlineMoreThanTheBodyAlone() {
        // then
        assertThat(Relevance.of(List.of(HEADLINE), 1000)).isGreaterThan(Relevance.of(List.of(LEAD, END), 1000));
    }

    @Test
    void shouldWeighAnEarlyMentionMoreThanALateOne() {
        // then
        assertThat(Relevance.of(List.of(LEAD), 1000)).isGreaterThan(Relevance.of(List.of(END), 1000));
    }

    @Test
    void shouldWeighSeveralMentionsMoreThanOne() {
        // then
        assertThat(Relevance.of(List.of(LEAD, END), 1000)).isGreaterThan(Relevance.of(List.of(LEAD), 1000));
    }

    @Test
    void shouldStayBetweenZeroAndOne() {
        // then
        assertThat(Relevance.of(List.of(), 0)).isZero();
        assertThat(Relevance.of(List.of(HEADLINE, LEAD, END, END, END), 1000)).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            H0                | 0.5
            B0                | 0.3
            B500              | 0.15
            B999              | 0.0
            B1000             | 0.0
            B1200             | 0.0
            B0 B500           | 0.4
            B500 B0           | 0.4
            H0 B0             | 0.9
            H0 H10            | 0.6
            H0 B0 B10 B20 B30 | 0.96
            """)
    void shouldAddUpHeadlineFirstMentionAndNumberOfMentions(String mentions, double relevance) {
        // then
        assertThat(Relevance.of(positions(mentions), 1000)).isEqualTo(relevance);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldNeitherDependOnTheOrderOfMentionsNorFallWithAnotherOne(long seed) {
        // given
        Random random = new Random(seed);
        List<Position> mentions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double before = Relevance.of(mentions, 1000);

            // when
            mentions.add(new Position(random.nextBoolean() ? Field.BODY : Field.HEADLINE, random.nextInt(1100)));
            Collections.shuffle(mentions, random);

            // then
            assertThat(Relevance.of(mentions, 1000)).isBetween(before, 1.0);
        }
    }

    private static List<Position> positions(String mentions) {
        return Stream.of(mentions.split(" ", -1))
                .map(mention -> new Position(
                        mention.startsWith("H") ? Field.HEADLINE : Field.BODY, Integer.parseInt(mention.substring(1))))
                .toList();
    }
}
