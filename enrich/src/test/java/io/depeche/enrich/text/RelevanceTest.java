package io.depeche.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.text.Relevance.Position;
import io.depeche.model.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
