package io.depeche.ingest.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Table;
import io.depeche.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeReaderTest {
    private static final TimeReader READER = new TimeReader(Words.shipped());

    static Stream<Arguments> forms() {
        return Table.load("/times/forms.tsv").rows().stream()
                .map(row -> Arguments.of(
                        row.get("written"),
                        row.find("feed").map(ZoneId::of),
                        row.find("instant").map(Instant::parse)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldReadEachFormAsItsInstant(String written, Optional<ZoneId> feed, Optional<Instant> instant) {
        // when
        Optional<Instant> read = READER.whole(written, feed).flatMap(time -> time.instant(feed.orElse(ZoneOffset.UTC)));
        // then
        assertThat(read).isEqualTo(instant);
    }

    @Test
    void shouldReadLongNonsenseInLinearTime() {
        // given
        String nonsense = "1.".repeat(500_000);
        // then
        assertThat(READER.whole(nonsense, Optional.empty())).isEmpty();
    }
}
