package io.depeche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.time.TimeReader;
import io.depeche.model.Remark;
import io.depeche.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimesTest {
    private final List<Remark> remarks = new ArrayList<>();
    private final WireTimes brussels =
            new WireTimes(new TimeReader(Words.shipped()), Optional.of(ZoneId.of("Europe/Brussels")), remarks);

    @ParameterizedTest
    @CsvSource({
        "2024-01-17T13:28:22+0000, 2024-01-17T13:28:22Z",
        "2017-06-29T17:45:05+02:00, 2017-06-29T15:45:05Z",
        "2017-01-31T03:47:29.000Z, 2017-01-31T03:47:29Z",
        "2017-01-31T03:47:29.123456Z, 2017-01-31T03:47:29.123456Z",
        "20170102T222800+0000, 2017-01-02T22:28:00Z",
        "20131020T192751+1100, 2013-10-20T08:27:51Z",
        "20260226T101530Z, 2026-02-26T10:15:30Z",
        "2014-07-16 15:53:10 GMT, 2014-07-16T15:53:10Z",
        "2014-07-16 15:53:10 GMT+00:00, 2014-07-16T15:53:10Z",
        "2026-02-26T10:15+01, 2026-02-26T09:15:00Z",
        "'Thu, 26 Feb 2026 10:15:30 GMT', 2026-02-26T10:15:30Z",
        "'Thu, 26 Feb 2026 11:15:30 +0100 (CET)', 2026-02-26T10:15:30Z",
        "'Thu, 26 Feb 26 05:15:30 EST', 2026-02-26T10:15:30Z",
        "'6 Feb 2026 10:15 GMT', 2026-02-06T10:15:00Z"
    })
    void shouldReadATimeThatStatesItsZone(String written, String instant) {
        assertThat(brussels.read(written, "time")).hasToString(instant);
        assertThat(remarks).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20190129T133400, 2019-01-29T12:34:00Z",
        "2022-07-11 18:33, 2022-07-11T16:33:00Z",
        "2019-09-24, 2019-09-23T22:00:00Z",
        "20190924, 2019-09-23T22:00:00Z",
        "28.9.2018 11:15, 2018-09-28T09:15:00Z",
        "2-MAR-1987 18:57:32.30, 1987-03-02T17:57:32.300Z"
    })
    void shouldReadATimeWithoutZoneInTheFeedsZoneAndSaySo(String written, String instant) {
        assertThat(brussels.read(written, "time")).hasToString(instant);
        assertThat(remarks).extracting(Remark::code).containsExactly("TIME-ZONE-ASSUMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Last Tuesday",
                "2026-02-30T10:00:00Z",
                "3/4/2018",
                "0",
                "0026-02-26T10:15:30Z",
                "Foo, 1 Foo 2026 10:15 XST"
            })
    void shouldRemarkATimeThatItCannotRead(String written) {
        assertThat(brussels.read(written, "time")).isNull();
        assertThat(remarks).extracting(Remark::code).containsExactly("SCH-BAD-DATE");
    }

    @Test
    void shouldTakeAnAbsentTimeForUnknownWithoutARemark() {
        assertThat(brussels.read(null, "time")).isNull();
        assertThat(brussels.read(" ", "time")).isNull();
        assertThat(remarks).isEmpty();
    }
}
