package io.depeche.ingest.format;

import static io.depeche.ingest.format.Files.code;
import static io.depeche.ingest.format.Files.item;
import static io.depeche.ingest.format.Files.message;
import static io.depeche.ingest.format.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reading;
import io.depeche.model.Growth;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
        "wire.txt, text",
        "newsml-1.xml, newsml-1",
        "nitf.xml, nitf",
        "ap.json, ap",
        "reuters-connect.json, reuters-connect",
        "lseg-mrn.json, lseg-mrn",
        "lseg-rdp.json, lseg-rdp",
        "lseg-topnews.json, lseg-topnews",
        "digitalwire.json, dpa-digitalwire",
        "rss.xml, rss",
        "atom.xml, atom",
        "reuters21578.sgm, reuters21578",
        "mail.eml, email"
    })
    void shouldRecogniseAFormatByWhatItIs(String file, String format) {
        assertThat(Files.read(text(file)).format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<nitf xmlns:iptc='http://iptc.org/std/nar/2006-10-01/'><body/></nitf>|nitf",
                "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf-3-2.dtd'><nitf/>|nitf",
                "<?xml version='1.0'?><!DOCTYPE NewsML PUBLIC 'x' 'y' []><NewsML/>|newsml-1",
                "<NewsML xmlns='http://iptc.org/std/NewsML/2003-10-10/'/>|newsml-1",
                "<rss version='2.0'><channel/></rss>|rss",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>|rss",
                "<!DOCTYPE html PUBLIC 'x' 'y'><rss><channel/></rss>|rss",
                "<feed xmlns='http://www.w3.org/2005/Atom'/>|atom",
                "<entry xmlns='http://www.w3.org/2005/Atom'/>|atom",
                "<!DOCTYPE lewis SYSTEM 'lewis.dtd'><REUTERS TOPICS='YES'></REUTERS>|reuters21578",
                "<catalogItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>|newsml-g2",
                "{'altId':'nL1','takeSequence':1,'mimeType':'text/plain'}|lseg-mrn",
                "[{'ID':2,'Type':'Status','Key':{'Name':'MRN_STORY'}}]|lseg-mrn",
                "{'newsItem':{'_version':1}}|lseg-rdp",
                "{'data':[{'storyId':'urn:x:1','text':'A'}]}|lseg-topnews",
                "{'format':'digitalwires@2','urn':'urn:newsml:x','article_html':''}|dpa-digitalwire",
                "{'data':{'item':{'altids':{'itemid':'1'}}}}|ap",
                "{'data':{'item':{'usn':'L1','bodyXhtml':''}}}|reuters-connect",
                "{'usn':'L1','headLine':'A','uri':'tag:x'}|reuters-connect",
                "Received: from a by b\\nSubject: News\\n\\nText|email",
                "Subject: News\\n folded: x\\nMIME-Version: 1.0\\n\\nText|email",
                "From: a@b.example\\nDate: Thu, 26 Feb 2026 10:15:30 GMT\\nSubject: News\\n\\nText|email"
            })
    void shouldRecogniseTheSmallestItemOfAFormat(String input, String format) {
        String item = input.startsWith("{") || input.startsWith("[") ? input.replace('\'', '"') : input;

        assertThat(Files.read(item.replace("\\n", "\n")).format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?><channel1><x/></channel1>|root element channel1 without a namespace",
                "<newsItem xmlns='http://other.example/'/>|root element newsItem in the namespace http://other.example/",
                "<catalog xmlns='http://iptc.org/std/nar/2006-10-01/'/>|root element catalog",
                "{\"temperature\":12}|JSON with the keys temperature",
                "{\"uri\":\"urn:x:1\",\"temperature\":12}|JSON with the keys uri, temperature"
            })
    void shouldNameWhatItDoesNotRead(String input, String name) {
        Reading reading = Files.read(input);

        assertThat(reading.format()).isEqualTo("unknown");
        assertThat(code(reading.found().get(0))).isEqualTo("FMT-UNKNOWN");
        assertThat(message(reading.found().get(0)))
                .contains("looks like", name)
                .endsWith("which this version does not read");
    }

    @Test
    void shouldRecogniseFormatsFramedInControlCharacters() {
        byte[] iptc7901 = "\r\n\u007f\u0001abc0001 4 pl 100\r\n\u0002Text\u0003".getBytes(StandardCharsets.US_ASCII);
        byte[] anpa = "\u0016\u0016\u0001a0001\u001f".getBytes(StandardCharsets.US_ASCII);
        byte[] text = "Paris".getBytes(StandardCharsets.US_ASCII);

        assertThat(Formats.isFramed(iptc7901)).isTrue();
        assertThat(Files.FORMATS.readFramed(iptc7901, "").format()).isEqualTo("iptc-7901");
        assertThat(Files.FORMATS.readFramed(anpa, "").format()).isEqualTo("anpa-1312");
        assertThat(Formats.isFramed(text)).isFalse();
    }

    @Test
    void shouldSayTheFormatOfAnUnsafeDocument() {
        Reading reading = Files.read("<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf>&a;</nitf>");

        assertThat(reading.format()).isEqualTo("nitf");
        assertThat(code(reading.found().get(0))).isEqualTo("FMT-UNSAFE");
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
    void shouldReadTextThatStartsLikeAnotherFormatAsText(String input) {
        assertThat(Files.read(input).format()).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>&a;</newsItem>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>&a;</newsItem>",
                "<!doctype nitf [<!-- ]> --><!entity a \"]>\">]><nitf><body>&a;</body></nitf>"
            })
    void shouldRefuseADocumentThatUsesAnEntityOfItsDoctypeAsUnsafe(String input) {
        assertThat(code(Files.read(input).found().get(0))).isEqualTo("FMT-UNSAFE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE nitf SYSTEM 'nitf.dtd'>",
                "<!DOCTYPE nitf PUBLIC '-//IPTC//DTD NITF 3.2//EN' 'nitf-3-2.dtd' [<!ENTITY % l PUBLIC 'x' 'l.ent'> %l;]>",
                "<!DOCTYPE nitf [<!ENTITY unused 'x'><!ELEMENT nitf ANY><!-- it's ]> -->]>",
                "<!-- made by hand --> <!DOCTYPE nitf [\n<!ATTLIST nitf a CDATA '>'>\n] >"
            })
    void shouldReadADocumentWhoseDoctypeIsHarmless(String doctype) {
        FoundItem item = item("\n <?xml version='1.0'?>" + doctype
                + "<nitf><body><body.content><p>Br&eacute;ndt</p></body.content></body></nitf>");

        assertThat(Objects.requireNonNull(item.body()).value()).contains("Bréndt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "<!-- next -->",
                "<?xml version='1.0'?>",
                "\n<?xml version='1.0'?>\n<!DOCTYPE nitf>\n"
            })
    void shouldReadAllDocumentsOfARecord(String between) {
        // given
        String one = "<nitf><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head></body></nitf>";

        // when
        Reading reading = Files.read("<?xml version='1.0'?>" + one + between + one + between + one + "\n");

        // then
        assertThat(reading.format()).isEqualTo("nitf");
        assertThat(reading.found()).hasSize(3).allMatch(found -> Files.code(found)
                .equals("an item"));
    }

    @ParameterizedTest
    @CsvSource({
        "rss, <rss><channel>, item, </channel></rss>",
        "feed, '<feed xmlns=\"http://www.w3.org/2005/Atom\">', entry, </feed>",
        "message, '<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>', newsItem, </itemSet></newsMessage>"
    })
    void shouldReadTheNeighboursOfAnItemThatIsNotWellFormed(String name, String open, String tag, String close) {
        // given
        String good = name.equals("message")
                ? "<newsItem guid='urn:x:1'><contentMeta><headline>Rain</headline></contentMeta></newsItem>"
                : "<" + tag + "><title>Rain</title><id>1</id></" + tag + ">";
        String bad = "<" + tag + "><title>Rain</b></" + tag + ">";
        // when
        List<Found> found =
                Files.read(open + good + bad + good + bad + good + close).found();
        // then
        assertThat(found)
                .extracting(Files::code)
                .containsExactly("an item", "FMT-MALFORMED", "an item", "FMT-MALFORMED", "an item");
    }

    @Test
    void shouldRefuseWhatNestsTooDeepAsUnsafe() {
        String xml = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>" + "<a>".repeat(5000);
        String json = "[".repeat(5000);

        assertThat(code(Files.read(xml).found().get(0))).isEqualTo("FMT-UNSAFE");
        assertThat(code(Files.read(json).found().get(0))).isEqualTo("FMT-UNSAFE");
        assertThat(message(Files.read(json).found().get(0))).contains("nesting depth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><itemMeta></newsItem>",
                "{\"uri\":\"urn:x:1\",\"headline\":\"cut o",
                "<?xml version='1.0'?>  ",
                "<!-- nothing follows -->"
            })
    void shouldRefuseBrokenMarkupAsMalformed(String input) {
        assertThat(code(Files.read(input).found().get(0))).isEqualTo("FMT-MALFORMED");
    }

    @Test
    void shouldTakeAMessageWithoutItemsForAHeartbeat() {
        Found found = Files.read("<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header/></newsMessage>")
                .found()
                .get(0);

        assertThat(code(found)).isEqualTo("FMT-NOT-NEWS");
    }

    static Stream<Arguments> repetitiveInputs() {
        return Stream.of(
                Arguments.of("<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>", "&<![CDATA[", 200_000, ""),
                Arguments.of("", "<!--", 300_000, ""),
                Arguments.of("", "<!DOCTYPE x [", 200_000, ""),
                Arguments.of("", "<a ", 300_000, ""),
                Arguments.of("<html>", "<div>", 100_000, ""),
                Arguments.of("{\"uri\":\"1\",\"body_html\":\"", "<p ", 300_000, "\"}"),
                Arguments.of("", "A: b\n", 200_000, ""),
                Arguments.of("A: b\n", " c\n", 200_000, ""),
                Arguments.of("", "<REUTERS", 300_000, ""),
                Arguments.of("<NewsML><NewsItem>", "<NewsComponent>", 200_000, ""),
                Arguments.of("<rss><channel>", "<item>", 300_000, ""),
                Arguments.of("<nitf>", "<p>&", 300_000, ""),
                Arguments.of("<rss>", "<a:b ", 300_000, "</rss>"),
                Arguments.of(
                        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\n\n", 200_000, ""),
                Arguments.of("MIME-Version: 1.0\nSubject: ", "=?utf-8?q?a?= ", 100_000, "\n\n"),
                Arguments.of("{\"data\":" + "[".repeat(100), "{\"newsItem\":{}},", 100_000, ""));
    }

    @ParameterizedTest
    @MethodSource("repetitiveInputs")
    void shouldDoWorkInProportionToRepetitiveInput(String start, String piece, int pieces, String end) {
        // when
        double growth = Growth.of(text -> Files.read(text + end), start, piece, pieces);

        // then
        assertThat(growth).isLessThan(Growth.PROPORTIONATE);
    }
}
