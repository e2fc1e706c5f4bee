package io.depeche.ingest.format.teleprinter;

import static io.depeche.ingest.format.Files.code;
import static io.depeche.ingest.format.Files.item;
import static io.depeche.ingest.format.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.Files;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Subject;
import io.depeche.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IPTC 7901 and ANPA 1312. */
class TeleprinterReadersTest {
    private static final Words WORDS = Words.shipped();

    private static List<Found> read(String message) {
        return Files.FORMATS
                .readFramed(message.getBytes(StandardCharsets.ISO_8859_1), message)
                .found();
    }

    @Test
    void shouldReadAMessageOfIptc7901() {
        // when
        List<Found> found = read(text("iptc-7901.txt"));
        FoundItem item = item(found.get(0));

        // then
        assertThat(found).hasSize(2);
        assertThat(item.claim().id()).isEqualTo("nsw0042-2026-02-26");
        assertThat(item.claim().providers()).containsExactly("nsw");
        assertThat(item.marks().urgency()).isEqualTo("3");
        assertThat(item.dates().versionCreated()).isEqualTo("2026-02-26T10:15Z");
        assertThat(item.lines().headlines()).containsExactly("Dockers walk out on Norderoog");
        assertThat(item.lines().byline()).isEqualTo("By Maike Petersen");
        assertThat(item.lines().slugline()).isEqualTo("Ports/Strike/");
        assertThat(item.lines().edNote()).isEqualTo("1ST LEAD");
        assertThat(item.coding().subjects()).containsExactly(new Subject("iptc7901:eco", null));
        assertThat(item.body()).isNotNull();
        assertThat(item.body().kind()).isEqualTo(Body.Kind.TEXT);
        assertThat(item.body().value()).startsWith("Norderoog (nsw) - Some").endsWith("nsw mp");
    }

    @Test
    void shouldReadAHeadThatEndsWithAPlusAndATimeWithoutAZone() {
        FoundItem item = item(read(text("iptc-7901.txt")).get(1));

        assertThat(item.lines().headlines()).containsExactly("Bridge to be built");
        assertThat(item.dates().versionCreated()).isEqualTo("2026-10-26T11:30");
        assertThat(item.body()).isEqualTo(new Body(Body.Kind.TEXT, "Work starts in 2027."));
    }

    @Test
    void shouldReadAMessageWithoutAFrameAroundItsText() {
        FoundItem item = item(read("\u0001RESULTS\u001f6\u001fN\r\n\r\n1. Nordwind 55.\r\n2. Südwind 54.\r\n")
                .get(0));

        assertThat(item.body()).isEqualTo(new Body(Body.Kind.TEXT, "1. Nordwind 55.\n2. Südwind 54."));
        assertThat(item.claim().id()).isNull();
    }

    @Test
    void shouldKeepTheNeighbourOfACutMessage() {
        String cut = "\u0001nsw0041 3 eco 58\r\n\u0002Head =\r\n\r\nNorderoog";

        assertThat(read(cut + text("iptc-7901.txt").strip()).stream().map(Files::code))
                .containsExactly("RAW-TRUNCATED", "an item", "an item");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001nsw0041 3 eco 58",
                "\u0016\u0016\u0001n0042\u001fports\nu f",
                "\u0016\u0016\u0001n0042\u001fp\nu f\n\u0002^A<"
            })
    void shouldRefuseAMessageThatEndsBeforeItsTextAsTruncated(String message) {
        assertThat(code(read(message).get(0))).isEqualTo("RAW-TRUNCATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001nsw0041 3 eco 0\r\n\u0002\r\n\u0003\u0004",
                "\u0016\u0016\u0001n1\u001fp\nu f\n\u0002\n\u0003\u0004"
            })
    void shouldTakeAMessageWithoutTextForALineTest(String message) {
        assertThat(code(read(message).get(0))).isEqualTo("FMT-NOT-NEWS");
    }

    @Test
    void shouldReadAMessageOfAnpa1312() {
        // when
        List<Found> found = read(text("anpa-1312.txt"));
        FoundItem item = item(found.get(0));

        // then
        assertThat(found).hasSize(2);
        assertThat(item.claim().id()).isEqualTo("n0042-2026-02-26");
        assertThat(item.claim().providers()).containsExactly("NSW");
        assertThat(item.marks().urgency()).isEqualTo("3");
        assertThat(item.dates().versionCreated()).isEqualTo("2026-02-26T10:15Z");
        assertThat(item.lines().headlines()).containsExactly("Dockers walk out on Norderoog");
        assertThat(item.lines().slugline()).isEqualTo("BC-EU--Harbour Strike, 1st Ld-Writethru,120");
        assertThat(item.lines().byline()).isEqualTo("By MAIKE PETERSEN, Wire Writer");
        assertThat(item.lines().edNote()).isEqualTo("AP Photo NSW101\nEds: With quotes.");
        assertThat(item.coding().subjects()).containsExactly(new Subject("anpa:f", null));
        assertThat(item.body())
                .isEqualTo(new Body(
                        Body.Kind.TEXT,
                        "NORDEROOG (NSW) _ Some 300 dockers walked out on Thursday, ``for pay.''\n\nThey want more."));
    }

    @Test
    void shouldKeepTheLinesOfATable() {
        FoundItem item = item(read(text("anpa-1312.txt")).get(1));

        assertThat(item.lines().headlines()).isEmpty();
        assertThat(item.body()).isEqualTo(new Body(Body.Kind.TEXT, ";MIN;MAX\nOslo;1;5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "131137 GMT Nov 13|2013-11-13T11:37Z",
                "071341 GMT Okt 15|2015-10-07T13:41Z",
                "091223 dec 18|2018-12-09T12:23",
                "241010 Mai 2026|2026-05-24T10:10",
                "KWS-21:37-09-12-18|2018-12-09T21:37",
                "AP-WF-11-13-13 1509GMT<|2013-11-13T15:09Z",
                "AAP-26-02-26 1015|2026-02-26T10:15",
                "no time|",
                "131137 GMT Foo 13|"
            })
    void shouldReadTheStampsOfTeleprinters(String stamp, String iso) {
        assertThat(new WireStamp(WORDS).iso(stamp)).isEqualTo(iso);
    }
}
