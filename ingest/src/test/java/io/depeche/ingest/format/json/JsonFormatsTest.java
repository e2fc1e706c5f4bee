package io.depeche.ingest.format.json;

import static io.depeche.ingest.format.Files.code;
import static io.depeche.ingest.format.Files.item;
import static io.depeche.ingest.format.Files.message;
import static io.depeche.ingest.format.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.Files;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.CodedSymbol;
import io.depeche.model.WireItem.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The formats of AP, Reuters, LSEG and dpa that are written in JSON. */
class JsonFormatsTest {
    @Test
    void shouldReadAnItemOfTheApMediaApi() {
        // when
        List<Found> found = Files.read(text("ap.json")).found();
        FoundItem item = item(found.get(0));

        // then
        assertThat(found).hasSize(2);
        assertThat(item.claim()).isEqualTo(new FoundItem.Claim("0123456789abcdef0123456789abcdef", "0", List.of("AP")));
        assertThat(item.marks()).isEqualTo(new FoundItem.Marks("usable", List.of("editorialtype:Correction"), "4"));
        assertThat(item.dates()).isEqualTo(new FoundItem.Dates("2026-02-26T10:15:30Z", "2026-02-26T09:00:00Z", null));
        assertThat(item.lines().headlines())
                .containsExactly("Dockers walk out on Norderoog", "Dockers on Norderoog walk out over pay");
        assertThat(item.lines().byline()).isEqualTo("By MAIKE PETERSEN");
        assertThat(item.lines().slugline()).isEqualTo("BC-EU--Harbour-Strike, 1st Ld");
        assertThat(item.lines().located()).isEqualTo("NORDEROOG");
        assertThat(item.lines().edNote()).isEqualTo("Eds: UPDATES: With quotes.");
        assertThat(item.rights().usageTerms()).isEqualTo("Editorial use only.\nNo archives.");
        assertThat(item.coding().symbols()).containsExactly(new CodedSymbol("TICKER", "NHAF", "XETRA", "Nordhafen"));
        assertThat(item.body()).isNull();
        assertThat(item(found.get(1)).marks().pubStatus()).isEqualTo("canceled");
    }

    @Test
    void shouldReadReutersConnectFromAnyQuery() {
        // when
        List<Found> found = Files.read(text("reuters-connect.json")).found();
        FoundItem item = item(found.get(0));

        // then
        assertThat(found).hasSize(2);
        assertThat(item.claim())
                .isEqualTo(new FoundItem.Claim("tag:reuters.com,2026:newsml_L8N4QX77", "3", List.of("Reuters")));
        assertThat(item.marks().urgency()).isNull();
        assertThat(item.lines().headlines()).containsExactly("Verbrex relève ses prévisions");
        assertThat(item.lines().byline()).isEqualTo("Solène Aubry");
        assertThat(item.coding().symbols()).containsExactly(new CodedSymbol("RIC", "VBRX.PA", null, "Verbrex"));
        assertThat(item.coding().subjects()).contains(new Subject("N2:FR", null));
        assertThat(item.body()).isNotNull();
        assertThat(item.body().kind()).isEqualTo(Body.Kind.HTML);
        assertThat(item(found.get(1)).body()).isNull();
    }

    @Test
    void shouldKeepTheNameOfAMachineReadableStoryThroughItsVersions() {
        FoundItem item = item(text("lseg-mrn.json"));

        assertThat(item.claim().id()).isEqualTo("NRA7abcde_2602262Zy+/1");
        assertThat(item.claim().key()).isEqualTo("nNRA7abcde");
        assertThat(item.claim().version()).isEqualTo("2");
        assertThat(item.claim().providers()).containsExactly("NS:RTRS");
        assertThat(item.marks().pubStatus()).isEqualTo("stat:usable");
        assertThat(item.lines().headlines()).containsExactly("Nordhafen cuts dividend");
        assertThat(item.coding().symbols()).containsExactly(new CodedSymbol("RIC", "NHAFG.DE", null, null));
        assertThat(item.body()).isNotNull();
        assertThat(item.body().kind()).isEqualTo(Body.Kind.TEXT);
        assertThat(item.body().value()).startsWith("Nordhafen AG").endsWith("<NHAFG.DE>");
    }

    @Test
    void shouldReadAMessageThatHoldsAWholeStoryButNotAPartOfOne() {
        byte[] packed = gzip(text("lseg-mrn.json"));
        byte[] part = Arrays.copyOf(packed, packed.length - 20);

        assertThat(item(frame(packed, 1, packed.length)).claim().key()).isEqualTo("nNRA7abcde");
        for (String message : List.of(
                frame(part, 1, packed.length),
                frame(part, 2, 0),
                frame(part, 1, part.length),
                text("lseg-mrn.json").substring(0, 150))) {
            Found found = Files.read(message).found().get(0);
            assertThat(code(found)).as(message).isEqualTo("RAW-TRUNCATED");
            assertThat(message(found)).contains("fragments");
        }
    }

    @Test
    void shouldSkipMessagesOfTheFeedWithoutNews() {
        String messages =
                "[{\"Type\":\"Ping\"},{\"ID\":5,\"Type\":\"Refresh\",\"Key\":{\"Name\":\"MRN_STORY\"},\"Fields\":{\"PROD_PERM\":1}},"
                        + "{\"Type\":\"Update\",\"Fields\":{\"MRN_TYPE\":\"TRNA\",\"FRAGMENT\":\"H4s=\",\"GUID\":\"x\"}}]";

        assertThat(Files.read(messages).found()).extracting(Files::code).containsOnly("FMT-NOT-NEWS");
    }

    @Test
    void shouldRefuseAStoryThatUnpacksToFarTooMuch() {
        // given
        byte[] bomb = gzip("{\"altId\":\"n\",\"takeSequence\":1,\"body\":\"" + " ".repeat(5 << 20) + "\"}");

        // when
        Found found = Files.read(frame(bomb, 1, bomb.length)).found().get(0);

        // then
        assertThat(code(found)).isEqualTo("RAW-TOO-LARGE");
    }

    @Test
    void shouldNameAStoryOfTheDataPlatformWithoutItsVersion() {
        // when
        List<Found> found = Files.read(text("lseg-rdp.json")).found();
        FoundItem item = item(found.get(0));

        // then
        assertThat(found).hasSize(2);
        assertThat(item.claim().id()).isEqualTo("urn:newsml:newsroom.example:20260226:nNRA7abcde:2");
        assertThat(item.claim().key()).isEqualTo("urn:newsml:newsroom.example:20260226:nNRA7abcde");
        assertThat(item.claim().version()).isEqualTo("2");
        assertThat(item.marks()).isEqualTo(new FoundItem.Marks("stat:usable", List.of(), "3"));
        assertThat(item.dates().versionCreated()).isEqualTo("2026-02-26T10:15:30.250Z");
        assertThat(item.lines().headlines()).containsExactly("Nordhafen cuts dividend");
        assertThat(item.language()).isEqualTo("en");
        assertThat(item.coding().symbols()).containsExactly(new CodedSymbol("RIC", "NHAFG.DE", null, null));
        assertThat(item.body()).isNotNull();
        assertThat(item(found.get(1)).body()).isNull();
    }

    @Test
    void shouldReadAnEntryOfTopNewsAsAHeadlineWithoutABody() {
        // when
        List<Found> found = Files.read(text("lseg-topnews.json")).found();
        FoundItem item = item(found.get(0));

        // then
        assertThat(found).hasSize(2);
        assertThat(item.claim().id()).isEqualTo("urn:newsml:newsroom.example:20260226:nL1N0AB");
        assertThat(item.lines().headlines()).containsExactly("Nordhafen shares fall on dividend cut");
        assertThat(item.lines().dateline()).isEqualTo("FRANKFURT, Feb 26 (Example)");
        assertThat(item.dates().firstCreated()).isEqualTo("2026-02-26T10:13:00.000Z");
        assertThat(item.body()).isNull();
    }

    @Test
    void shouldReadAListOfHeadlinesAsTopNews() {
        FoundItem item =
                item("{\"headlines\":[{\"storyId\":\"urn:newsml:newsroom.example:20260226:nL1N1:3\",\"text\":\"A\","
                        + "\"language\":\"L:en\",\"sourceCode\":\"NS:EXMP\"}],\"newer\":\"\"}");

        assertThat(item.claim().key()).isEqualTo("urn:newsml:newsroom.example:20260226:nL1N1");
        assertThat(item.claim().version()).isEqualTo("3");
        assertThat(item.claim().providers()).containsExactly("NS:EXMP");
        assertThat(item.language()).isEqualTo("en");
    }

    @Test
    void shouldKeepWhatADigitalWireDoesNotPublishToItself() {
        FoundItem item = item(text("digitalwire.json"));

        assertThat(item.claim().id()).isEqualTo("urn:newsml:inselpresse.example:20260226:260226-99-000042");
        assertThat(item.claim().version()).isEqualTo("2");
        assertThat(item.marks()).isEqualTo(new FoundItem.Marks(null, List.of("sig:correction"), "3"));
        assertThat(item.dates().embargoedUntil()).isEqualTo("2026-02-26T13:00:00+01:00");
        assertThat(item.lines().headlines())
                .containsExactly("Hafenarbeiter auf Norderoog legen die Arbeit nieder", "Fähren fahren nicht");
        assertThat(item.lines().edNote()).isEqualTo("Berichtigt: 300 statt 3000.");
        assertThat(item.coding().subjects()).containsExactly(new Subject("dnltype:keyword", "Streik"));
        assertThat(item.body()).isNotNull();
        assertThat(item.body().value()).contains("Rund 300", "1.200 Einwohner").doesNotContain("Telefon");
    }

    private static String frame(byte[] fragment, int number, long total) {
        String base64 = Base64.getEncoder().encodeToString(fragment);
        String size = total == 0 ? "" : ",\"TOT_SIZE\":" + total;
        return "[{\"ID\":5,\"Type\":\"Update\",\"Key\":{\"Name\":\"MRN_STORY\"},\"Fields\":{\"MRN_TYPE\":\"STORY\",\"GUID\":\"g1\",\"FRAG_NUM\":"
                + number + size + ",\"FRAGMENT\":\"" + base64 + "\"}}]";
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
