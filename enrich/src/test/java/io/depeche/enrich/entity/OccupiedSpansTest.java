package io.depeche.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.text.SpanFinder;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OccupiedSpansTest {
    private static final String TEXT = "a".repeat(200);

    @ParameterizedTest
    @CsvSource({
        "10, 20, false",
        "5, 11, false",
        "19, 30, false",
        "12, 15, false",
        "5, 30, false",
        "5, 10, true",
        "20, 25, true",
        "0, 1, true"
    })
    void shouldTakeANameUnlessItOverlapsOneThatIsThere(int start, int end, boolean added) {
        // given
        OccupiedSpans occupied = new OccupiedSpans();
        occupied.add(name(Field.BODY, 10, 20));

        // then
        assertThat(occupied.add(name(Field.BODY, start, end))).isEqualTo(added);
    }

    @Test
    void shouldKeepHeadlineAndBodyApart() {
        // given
        OccupiedSpans occupied = new OccupiedSpans();
        occupied.add(name(Field.BODY, 10, 20));

        // then
        assertThat(occupied.add(name(Field.HEADLINE, 10, 20))).isTrue();
        assertThat(occupied.add(name(Field.HEADLINE, 10, 20))).isFalse();
    }

    @Test
    void shouldNotBeOccupiedByANameThatWasRefused() {
        // given
        OccupiedSpans occupied = new OccupiedSpans();
        occupied.add(name(Field.BODY, 10, 20));
        occupied.add(name(Field.BODY, 15, 30));

        // then
        assertThat(occupied.add(name(Field.BODY, 20, 30))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldTakeExactlyTheNamesThatOverlapNoneBeforeThem(long seed) {
        // given
        Random random = new Random(seed);
        OccupiedSpans occupied = new OccupiedSpans();
        List<NamedSpan> taken = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int start = random.nextInt(180);
            NamedSpan name = name(Field.BODY, start, start + 1 + random.nextInt(15));
            boolean free = taken.stream().noneMatch(t -> t.start() < name.end() && name.start() < t.end());

            // when
            boolean added = occupied.add(name);

            // then
            assertThat(added).isEqualTo(free);
            taken.addAll(added ? List.of(name) : List.of());
        }
    }

    private static NamedSpan name(Field field, int start, int end) {
        return NamedSpan.at(EntityTag.Type.PLACE, new SpanFinder(field, TEXT), start, end, 0.5, null);
    }
}
