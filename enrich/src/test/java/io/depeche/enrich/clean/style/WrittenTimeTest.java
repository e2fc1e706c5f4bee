package io.depeche.enrich.clean.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTimeTest {
    private static final WrittenTime TIMES = new WrittenTime(Words.shipped());
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            September 3, 2024 09:12            | 2024-09-03T07:12:00Z
            3 Sep 2024, 9:12 am                | 2024-09-03T07:12:00Z
            09/03/2024 9:12 PM                 | 2024-09-03T19:12:00Z
            03/09/2024 12:05                   | 2024-09-03T10:05:00Z
            September 3, 2024 12:05 a.m. EDT   | 2024-09-03T04:05:00Z
            3 September 2024, 09:12 GMT        | 2024-09-03T09:12:00Z
            03.09.2024 09:12 Uhr               | 2024-09-03T07:12:00Z
            3. September 2024 um 09:12 MESZ    | 2024-09-03T07:12:00Z
            3 septembre 2024 à 9h12            | 2024-09-03T07:12:00Z
            3 de septiembre de 2024, 09.12 h   | 2024-09-03T07:12:00Z
            2024-09-03 09:12:30                | 2024-09-03T07:12:30Z
            3 settembre 2024                   | 2024-09-03T00:00:00Z
            """)
    void shouldReadATimeAsSitesPrintIt(String text, Instant time) {
        // then
        assertThat(TIMES.in(text, BERLIN)).map(WrittenTime.Reading::instant).contains(time);
    }

    @Test
    void shouldSayWhetherTheTextNamesAZone() {
        // then
        assertThat(TIMES.in("3 Sep 2024, 09:12", BERLIN).orElseThrow().zoneAssumed())
                .isTrue();
        assertThat(TIMES.in("3 Sep 2024, 09:12 GMT", BERLIN).orElseThrow().zoneAssumed())
                .isFalse();
    }

    @Test
    void shouldReadNothingWithoutADayOrFromAnImpossibleTime() {
        // then
        assertThat(TIMES.in("at 09:12", BERLIN)).isEmpty();
        assertThat(TIMES.in("3 Sep 2024, 29:12", BERLIN)).isEmpty();
    }
}
