package io.depeche.ingest.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Table;
import io.depeche.words.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EmbargoReaderTest {
    private static final LocalDate CREATED = LocalDate.of(2025, 4, 30);
    private static final Words WORDS = Words.shipped();
    private static final EmbargoReader READER = new EmbargoReader(WORDS, new TimeReader(WORDS));

    static Stream<Arguments> statements() {
        return Table.load("/times/embargoes.tsv").rows().stream()
                .map(row -> Arguments.of(
                        row.get("place"), row.get("written"), row.find("feed").map(ZoneId::of), row.get("says")));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void shouldReadWhatAnEmbargoSays(String place, String written, Optional<ZoneId> feed, String says) {
        // when
        Optional<Embargo> embargo =
                switch (place) {
                    case "field" -> READER.field(written, feed);
                    case "note" -> READER.note(written, feed);
                    default -> READER.line(written, feed);
                };
        // then
        assertThat(embargo.map(known -> known.instant(feed, CREATED)
                                .map(Object::toString)
                                .orElse("hold"))
                        .orElse("none"))
                .isEqualTo(says);
    }
}
