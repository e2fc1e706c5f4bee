package io.depeche.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTimeTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            2021-03-04T10:11:12Z          | 2021-03-04T10:11:12Z
            1614852672                    | 2021-03-04T10:11:12Z
            1614852672000                 | 2021-03-04T10:11:12Z
            16148526                      | -
            2021-03-04T10:11:12+01:00     | 2021-03-04T09:11:12Z
            2021-03-04T10:11:12+0100      | 2021-03-04T09:11:12Z
            2021-03-04T10:11+01           | 2021-03-04T09:11:00Z
            2021-03-04T10:11:12.123Z      | 2021-03-04T10:11:12.123Z
            2021-03-04T10:11:12.123456Z   | 2021-03-04T10:11:12.123456Z
            2021-03-04 10:11              | 2021-03-04T10:11:00Z
            2021-03-04                    | 2021-03-04T00:00:00Z
            2021-03-04T10:11:12.1Z        | 2021-03-04T10:11:12.1Z
            2021-03-04T10:11:12.12+05:30  | 2021-03-04T04:41:12.12Z
            2021-03-04T10:11:12.1234567Z  | 2021-03-04T10:11:12.1234567Z
            2021-03-04 10:11:12 +0100     | 2021-03-04T09:11:12Z
            2021-03-04t10:11:12z          | 2021-03-04T10:11:12Z
            2021-02-29                    | -
            2021-03-04T24:10              | -
            2021-03-04T10:11:12ZZ         | -
            2021-03-04T 10:11             | -
            2021-03-0410:11               | -
            2021-03-04T10:11:12.123.456   | -
            2021-03-04T10:11+25:00        | -
            2021-13-04                    | -
            4 March 2021                  | -
            yesterday                     | -
            """)
    void shouldReadTimesForMachines(String written, @Nullable Instant time) {
        // then
        assertThat(PageTime.of(written)).isEqualTo(Optional.ofNullable(time));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            https://example.org/2021/03/04/storm       | 2021-03-04T00:00:00Z
            https://example.org/news/2021-03-04        | 2021-03-04T00:00:00Z
            https://example.org/2021/03/04             | 2021-03-04T00:00:00Z
            https://example.org/2021-03-04-storm       | 2021-03-04T00:00:00Z
            https://example.org/2021/02/30/storm       | -
            https://example.org/2021/13/04/storm       | -
            https://example.org/2021/03/storm          | -
            https://example.org/article-2021-03-0412   | -
            https://example.org/12021/03/04/storm      | -
            urn:test:1                                 | -
            """)
    void shouldReadTheDayInAnAddress(String address, @Nullable Instant time) {
        // then
        assertThat(PageTime.inAddress(address)).isEqualTo(Optional.ofNullable(time));
    }

    @Test
    void shouldReadATimeWithoutAZoneAsUtc() {
        // then
        assertThat(PageTime.of("2021-03-04 09:05")).contains(Instant.parse("2021-03-04T09:05:00Z"));
        assertThat(PageTime.of("2021-03-04T09:05:00.123+0100")).contains(Instant.parse("2021-03-04T08:05:00.123Z"));
        assertThat(PageTime.of("yesterday")).isEmpty();
        assertThat(PageTime.inAddress("https://example.org/2021/03/04/storm"))
                .contains(Instant.parse("2021-03-04T00:00:00Z"));
        assertThat(PageTime.inAddress("https://example.org/2021/99/04/storm")).isEmpty();
    }
}
