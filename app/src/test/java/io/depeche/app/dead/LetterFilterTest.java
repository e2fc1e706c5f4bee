package io.depeche.app.dead;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Place;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterFilterTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Letter LETTER = new Letter(
            new Place("wire.dead-letters", 0, 1),
            NOON,
            NOON,
            "enrich",
            "CLN-NO-TEXT",
            "why",
            1,
            "wire.raw-0@9#2/3",
            "wire.items-3@5",
            "wire-item/1",
            false,
            "Nordwire");

    @ParameterizedTest
    @CsvSource({
        "code,CLN-NO-TEXT,true",
        "code,CLN-*,true",
        "code,CLN,false",
        "code,BUG,false",
        "stage,enrich,true",
        "stage,sink,false",
        "provider,nordwire,true",
        "provider,Nord,false",
        "since,2026-11-23T12:00:00Z,true",
        "since,2026-11-23T12:00:01Z,false",
        "until,2026-11-23T12:00:01Z,true",
        "until,2026-11-23T12:00:00Z,false",
        "at,wire.dead-letters-0@1,true",
        "at,wire.items-3@5,true",
        "at,wire.raw-0@9,true",
        "at,wire.raw-0@9#2/3,true",
        "at,wire.raw-0@9#1/3,false",
        "at,wire.raw-0@91,false"
    })
    void shouldSelectByEachCondition(String condition, String value, boolean selected) {
        assertThat(filter(condition, value).test(LETTER)).isEqualTo(selected);
    }

    private static LetterFilter filter(String condition, String value) {
        LetterFilter every = LetterFilter.EVERY;
        return new LetterFilter(
                condition.equals("code") ? List.of(value) : every.codes(),
                condition.equals("stage") ? Set.of(value) : every.stages(),
                condition.equals("provider") ? List.of(value) : every.providers(),
                condition.equals("since") ? Instant.parse(value) : every.since(),
                condition.equals("until") ? Instant.parse(value) : every.until(),
                condition.equals("at") ? Set.of(value) : every.coordinates());
    }
}
