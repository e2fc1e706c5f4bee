package io.depeche.ingest;

import static io.depeche.ingest.Items.kept;
import static io.depeche.ingest.Items.onlyKept;
import static io.depeche.ingest.Items.raw;
import static io.depeche.ingest.Items.rawFile;
import static io.depeche.ingest.Items.refused;
import static io.depeche.ingest.Items.remarks;
import static io.depeche.ingest.Items.skipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestTest {
    private static final Ingest INGEST = Ingest.withDefaults();

    @Test
    void shouldGiveEveryItemOfAMessageItsOwnOutcomeAndCoordinates() {
        List<Outcome<WireItem>> outcomes = INGEST.apply(rawFile("reuters-message.xml"));

        assertThat(outcomes).hasSize(3);
        assertThat(skipped(outcomes.get(0)).message()).contains("packageItem", "newsml_PKG1");
        assertThat(kept(outcomes.get(1)).lineage().raw()).hasToString("wire.raw-0@41#2/3");
        assertThat(kept(outcomes.get(2)).lineage().raw()).hasToString("wire.raw-0@41#3/3");
    }

    @Test
    void shouldRemarkOnTheItemsThatAReplaySentAgain() {
        // given
        Map<String, String> headers = Map.of(Headers.REPLAY_OF, "wire.raw-0@7#3/3,not coordinates,wire.raw-0@7#9/9");

        // when
        List<Outcome<WireItem>> outcomes = INGEST.apply(raw(Items.file("reuters-message.xml"), headers));

        // then
        assertThat(remarks(kept(outcomes.get(1)))).doesNotContain("VER-REPLAYED");
        assertThat(remarks(kept(outcomes.get(2)))).contains("VER-REPLAYED");
    }

    @Test
    void shouldKeepTheItemsBeforeABrokenEnd() {
        // given
        String whole = new String(Items.file("reuters-message.xml"), StandardCharsets.UTF_8);
        String truncated = whole.substring(0, whole.indexOf("Verbrex relève"));

        // when
        List<Outcome<WireItem>> outcomes = INGEST.apply(raw(truncated));

        // then
        assertThat(outcomes).hasSize(3);
        assertThat(kept(outcomes.get(1)).identity().nativeId()).isEqualTo("tag:reuters.com,2026:newsml_L8N4QX01");
        assertThat(refused(outcomes.get(2)).code()).isEqualTo("FMT-MALFORMED");
        assertThat(refused(outcomes.get(2)).message()).contains("line ");
    }

    @Test
    void shouldPassAKillWithoutABody() {
        WireItem kill = kept(INGEST.apply(rawFile("reuters-message.xml")).get(2));

        assertThat(kill.status().pubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(kill.status().signal()).isEqualTo("kill");
        assertThat(kill.body()).isNull();
    }

    @Test
    void shouldPassAKillWithoutEvenAHeadline() {
        WireItem kill = onlyKept(INGEST.apply(raw("{\"uri\":\"urn:x:1\",\"pubstatus\":\"canceled\"}")));

        assertThat(kill.status().pubStatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void shouldRefuseAnItemWithNeitherHeadlineNorBody() {
        assertThat(refused(INGEST.apply(raw("{\"uri\":\"urn:x:1\",\"type\":\"text\"}"))
                                .get(0))
                        .code())
                .isEqualTo("SCH-MISSING-CONTENT");
    }

    @Test
    void shouldKeepAnItemWithoutInlineBodyWithARemark() {
        WireItem picture = onlyKept(INGEST.apply(rawFile("picture.xml")));

        assertThat(picture.body()).isNull();
        assertThat(remarks(picture)).contains("SCH-NO-BODY-INLINE");
    }

    @Test
    void shouldRefuseEmptyAndBlankRecords() {
        assertThat(refused(INGEST.apply(raw("")).get(0)).code()).isEqualTo("RAW-EMPTY");
        assertThat(refused(INGEST.apply(raw(" \r\n\t\u00a0 ")).get(0)).code()).isEqualTo("RAW-EMPTY");
    }

    @Test
    void shouldRefuseARecordOverTheLimitWithBothSizes() {
        Ingest small = INGEST.withMaxBytes(10);

        assertThat(refused(small.apply(raw("eleven char")).get(0)).code()).isEqualTo("RAW-TOO-LARGE");
        assertThat(refused(small.apply(raw("eleven char")).get(0)).message()).contains("11", "10");
        onlyKept(small.apply(raw("ten chars.")));
    }

    @Test
    void shouldRefuseARecordOfMoreItemsThanAnyFeedSendsAsOne() {
        List<Outcome<WireItem>> outcomes = INGEST.apply(raw("[" + "{},".repeat(10_000) + "{}]"));

        assertThat(outcomes).hasSize(1);
        assertThat(refused(outcomes.get(0)).code()).isEqualTo("RAW-TOO-LARGE");
        assertThat(refused(outcomes.get(0)).message()).contains("10001 items");
    }

    @Test
    void shouldRefuseWhatIsNotTextAsBinary() {
        byte[] zip = {'P', 'K', 3, 4, 8, 0, 0, 0};
        byte[] noise = new byte[2000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 7);
        }
        for (byte[] bytes : List.of(zip, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), noise)) {
            assertThat(refused(INGEST.apply(raw(bytes, Map.of())).get(0)).code())
                    .isEqualTo("RAW-BINARY");
        }
    }

    @Test
    void shouldReadAFrameByteByByteWhateverZerosStandInIt() {
        byte[] message = new byte[64];
        message[0] = 1;
        for (int i = 2; i < message.length; i += 2) {
            message[i] = 'a';
        }

        assertThat(INGEST.apply(raw(message, Map.of()))).isNotEmpty();
    }

    @Test
    void shouldReadAShortMessageThatIsLargelyPadding() {
        String alert = "\u007f".repeat(40)
                + "\u0001nsw0001 1 pol 4\r\n\u0002Norderoog votes yes =\r\n\u0003261015 GMT Feb 26\u0004";

        assertThat(onlyKept(INGEST.apply(raw(alert))).lines().headlines()).containsExactly("Norderoog votes yes");
    }

    @Test
    void shouldUnpackGzipDataWithinBounds() throws IOException {
        byte[] text = "Un port ferme.".getBytes(StandardCharsets.UTF_8);
        byte[] packed = gzip(text);
        byte[] cut = Arrays.copyOf(packed, packed.length - 9);
        byte[] bomb = gzip(new byte[64 << 20]);

        assertThat(onlyKept(INGEST.apply(raw(packed, Map.of()))).body()).isNotNull();
        assertThat(refused(INGEST.apply(raw(cut, Map.of())).get(0)).code()).isEqualTo("RAW-TRUNCATED");
        assertThat(refused(INGEST.apply(raw(bomb, Map.of())).get(0)).code()).isEqualTo("RAW-TOO-LARGE");
        assertThat(refused(INGEST.apply(raw(gzip(packed), Map.of())).get(0)).code())
                .isEqualTo("RAW-BINARY");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void shouldKeepAnIdThatIsAUriAndMakeOneOfAnyOtherWithItsProvider() {
        // when
        WireItem reuters = kept(INGEST.apply(rawFile("reuters-message.xml")).get(1));
        WireItem bush = onlyKept(INGEST.apply(rawFile("nitf-in-g2.xml")));

        // then
        assertThat(reuters.identity().uri()).isEqualTo("tag:reuters.com,2026:newsml_L8N4QX01");
        assertThat(reuters.identity().provider()).isEqualTo("Reuters");
        assertThat(bush.identity().uri()).isEqualTo("urn:depeche:bush-business-wire:BB-20260226-7");
        assertThat(bush.identity().nativeId()).isEqualTo("BB-20260226-7");
        assertThat(bush.identity().provider()).isEqualTo("Bush Business Wire");
    }

    @Test
    void shouldNameTwoArticlesByTheSameIdFromTwoProviders() {
        // given
        String item = "{\"uri\":\"123\",\"headline\":\"x\",\"source\":\"%s\"}";

        // when
        WireItem one = onlyKept(INGEST.apply(raw(String.format(Locale.ROOT, item, "Alpha"))));
        WireItem other = onlyKept(INGEST.apply(raw(String.format(Locale.ROOT, item, "Beta"))));

        // then
        assertThat(one.identity().uri()).isNotEqualTo(other.identity().uri());
    }

    @Test
    void shouldNotTrustAnIdThatIsOnlyTheProvidersName() {
        // given
        String item = "{\"uri\":\"urn:newsml:www.agence.example\",\"headline\":\"%s\"}";

        // when
        WireItem one = onlyKept(INGEST.apply(raw(String.format(Locale.ROOT, item, "Un"))));
        WireItem other = onlyKept(INGEST.apply(raw(String.format(Locale.ROOT, item, "Deux"))));

        // then
        assertThat(one.identity().uri()).isNotEqualTo(other.identity().uri());
        assertThat(one.identity().nativeId()).isEqualTo("urn:newsml:www.agence.example");
        assertThat(remarks(one)).contains("ID-CONSTANT");
    }

    @Test
    void shouldNotTrustAnIdThatTwoArticlesOfOneMessageShare() {
        List<Outcome<WireItem>> outcomes = INGEST.apply(
                raw(
                        "[{\"uri\":\"urn:a:1\",\"headline\":\"Un\"},{\"uri\":\"urn:a:1\",\"headline\":\"Deux\"},{\"uri\":\"urn:a:2\",\"headline\":\"Trois\"}]"));

        assertThat(outcomes.stream().map(o -> kept(o).identity().uri()).distinct())
                .hasSize(3);
        assertThat(kept(outcomes.get(2)).identity().uri()).isEqualTo("urn:a:2");
    }

    @Test
    void shouldIdentifyTextByFeedAndContentWhateverItsLineBreaks() {
        // given
        String text = new String(Items.file("wire.txt"), StandardCharsets.UTF_8);
        Map<String, String> feed = Map.of(Headers.FEED, "Börsen-Dienst");

        // when
        WireItem unix = onlyKept(INGEST.apply(raw(text.getBytes(StandardCharsets.UTF_8), feed)));
        WireItem dos = onlyKept(INGEST.apply(raw(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), feed)));

        // then
        assertThat(unix.identity().uri()).matches("urn:depeche:borsen-dienst:sha256-[0-9a-f]{16}");
        assertThat(dos.identity().uri()).isEqualTo(unix.identity().uri());
        assertThat(unix.lineage().feed()).isEqualTo("Börsen-Dienst");
        assertThat(unix.lineage().format()).isEqualTo("text");
    }

    @Test
    void shouldReadATimeWithoutZoneInTheZoneOfTheProvider() {
        WireItem dpa = onlyKept(INGEST.apply(rawFile("dpa-item.xml")));

        assertThat(dpa.times().versionCreated()).hasToString("2026-07-11T16:33:00Z");
        assertThat(remarks(dpa)).contains("TIME-ZONE-ASSUMED");
    }

    @Test
    void shouldTakeATimeThatItCannotReadForUnknownAndNeverForNow() {
        WireItem item = onlyKept(
                INGEST.apply(raw("{\"uri\":\"urn:x:1\",\"headline\":\"x\",\"versioncreated\":\"Last Tuesday\"}")));

        assertThat(item.times()).isEqualTo(WireItem.Times.UNKNOWN);
        assertThat(remarks(item)).contains("SCH-BAD-DATE");
    }

    @Test
    void shouldKeepABodyWhole() {
        WireItem dpa = onlyKept(INGEST.apply(rawFile("dpa-item.xml")));

        assertThat(dpa.body()).isNotNull();
        assertThat(dpa.body().value()).contains("40 Dächer").contains("Jana Muster");
    }

    @Test
    void shouldHoldAnItemOfUnknownStatusBack() {
        WireItem item =
                onlyKept(INGEST.apply(raw("{\"uri\":\"urn:x:1\",\"headline\":\"x\",\"pubstatus\":\"commissioned\"}")));

        assertThat(item.status().pubStatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(remarks(item)).contains("SCH-BAD-STATUS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "Cancelled", "stat:canceled", "KILLED", "withdrawn"})
    void shouldReadEveryWordForAKillAsOne(String written) {
        WireItem item = onlyKept(
                INGEST.apply(raw("{\"uri\":\"urn:x:1\",\"headline\":\"x\",\"pubstatus\":\"" + written + "\"}")));

        assertThat(item.status().pubStatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void shouldKeepTheIdOfAVersionBesideTheNameOfTheArticle() {
        WireItem story = onlyKept(INGEST.apply(rawFile("lseg-mrn.json")));

        assertThat(story.identity().uri()).isEqualTo("urn:depeche:reuters:nNRA7abcde");
        assertThat(story.identity().nativeId()).isEqualTo("NRA7abcde_2602262Zy+/1");
    }

    @Test
    void shouldLetAFeedProfileChooseTheFieldThatNamesAnArticle() {
        String item =
                "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>belga.be</ProviderId><NewsItemId>4711</NewsItemId>"
                        + "<PublicIdentifier>urn:newsml:www.belga.be</PublicIdentifier></NewsIdentifier></Identification><NewsComponent>"
                        + "<NewsLines><HeadLine>Un</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>";

        assertThat(onlyKept(INGEST.apply(raw(item))).identity().uri()).isEqualTo("urn:depeche:belga:4711");
    }

    @Test
    void shouldSayHowTheItemWasRead() {
        WireItem item = kept(INGEST.apply(rawFile("reuters-message.xml")).get(1));

        assertThat(item.lineage().charset()).isEqualTo("UTF-8");
        assertThat(item.lineage().format()).isEqualTo("newsml-g2");
        assertThat(item.lineage().sha256()).hasSize(64);
        assertThat(item.lineage().receivedAt()).isEqualTo(Items.RECEIVED);
        assertThat(item.lineage().feed()).isEqualTo("default");
        assertThat(INGEST.items(rawFile("reuters-message.xml")).format()).contains("newsml-g2");
    }

    @Test
    void shouldReadTheSameUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        List<String> files =
                List.of("reuters-message.xml", "dpa-item.xml", "ninjs-1.json", "ninjs-3.json", "page.html");
        List<List<Outcome<WireItem>>> normal =
                files.stream().map(file -> INGEST.apply(rawFile(file))).toList();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            List<List<Outcome<WireItem>>> turkish =
                    files.stream().map(file -> INGEST.apply(rawFile(file))).toList();

            assertThat(turkish).isEqualTo(normal);
        } finally {
            Locale.setDefault(before);
        }
    }
}
