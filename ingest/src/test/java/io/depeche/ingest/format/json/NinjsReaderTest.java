package io.depeche.ingest.format.json;

import static io.depeche.ingest.format.Files.code;
import static io.depeche.ingest.format.Files.item;
import static io.depeche.ingest.format.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.Files;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reading;
import io.depeche.model.Remark;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.CodedSymbol;
import io.depeche.model.WireItem.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NinjsReaderTest {
    @Test
    void shouldReadVersionOne() {
        FoundItem item = item(text("ninjs-1.json"));

        assertThat(item.claim())
                .isEqualTo(new FoundItem.Claim(
                        "tag:nouvelles.example,2026:depeche-881", "4", List.of("Nouvelles Exemple")));
        assertThat(item.marks()).isEqualTo(new FoundItem.Marks("usable", List.of(), "2"));
        assertThat(item.lines().headlines()).containsExactly("Le port du Havre ferme deux quais");
        assertThat(item.lines().byline()).isEqualTo("Par Solène Aubry");
        assertThat(item.lines().located()).isEqualTo("Le Havre");
        assertThat(item.lines().edNote()).isEqualTo("Précise le deuxième paragraphe");
        assertThat(item.coding().subjects())
                .containsExactly(new Subject("http://cv.iptc.org/newscodes/mediatopic/20000361", "transport maritime"));
        assertThat(item.coding().symbols())
                .containsExactly(
                        new CodedSymbol("TICKER", "QDN", "XPAR", "Quais du Nord"),
                        new CodedSymbol("RIC", "QDN.PA", null, "Quais du Nord"));
        assertThat(item.coding().genres()).containsExactly("Current");
        assertThat(item.rights().usageTerms()).isEqualTo("Reproduction interdite");
        assertThat(item.body())
                .isEqualTo(new Body(Body.Kind.HTML, "<p>LE HAVRE, 26 février - Deux quais sont fermés.</p>"));
    }

    @Test
    void shouldReadVersionThree() {
        FoundItem item = item(text("ninjs-3.json"));

        assertThat(item.claim().version()).isEqualTo("0");
        assertThat(item.claim().providers()).containsExactly("Noticias Ejemplo");
        assertThat(item.marks().pubStatus()).isEqualTo("canceled");
        assertThat(item.dates().embargoedUntil()).isEqualTo("2026-02-27T05:00:00Z");
        assertThat(item.lines().headlines()).containsExactly("Cierra la mina de plata de Batopilas", "Cierra la mina");
        assertThat(item.coding().symbols())
                .containsExactly(new CodedSymbol("ISIN", "MX0000000001", "XMEX", "Plata Norte"));
        assertThat(item.body()).isEqualTo(new Body(Body.Kind.HTML, "<p>La mina cerró.</p>"));
    }

    @Test
    void shouldReadTheDialectOfSuperdeskWithItsStringsForArrays() {
        FoundItem item = item(text("superdesk.json"));

        assertThat(item.claim())
                .isEqualTo(new FoundItem.Claim("4ef6bddc-a708-42d9-88cf-5b0da4926abc", "0", List.of("NTBX")));
        assertThat(item.marks().urgency()).isNull();
        assertThat(item.lines().headlines()).containsExactly("Valutakurser 17.01");
        assertThat(item.coding().subjects())
                .containsExactly(
                        new Subject("04000000", null),
                        new Subject("04018000", null),
                        new Subject("04000000", "Økonomi"));
        assertThat(item.coding().genres()).containsExactly("Tabell");
        assertThat(item.coding().symbols()).isEmpty();
    }

    @Test
    void shouldReadArraysAndConcatenatedObjectsAsManyItems() {
        String one = "{\"uri\":\"urn:x:1\",\"headline\":\"Un\"}";
        String two = "{\"uri\":\"urn:x:2\",\"headline\":\"Deux\"}";

        assertThat(Files.read("[" + one + "," + two + "]").found()).hasSize(2);
        assertThat(Files.read(one + "\n" + two).found()).hasSize(2);
        assertThat(Files.read("{\"_items\":[" + one + "," + two + "]}").found()).hasSize(2);
    }

    @Test
    void shouldKeepTheNeighboursOfAForeignObject() {
        Reading reading = Files.read("[{\"uri\":\"urn:x:1\",\"headline\":\"Un\"},{\"weather\":1},7]");

        assertThat(reading.format()).isEqualTo("ninjs");
        assertThat(reading.found()).extracting(Files::code).containsExactly("an item", "FMT-UNKNOWN", "FMT-UNKNOWN");
    }

    @Test
    void shouldKeepTheObjectsBeforeABrokenOne() {
        Reading reading = Files.read("{\"uri\":\"urn:x:1\",\"headline\":\"Un\"}\n{\"uri\":\"urn:x:2\",\"head");

        assertThat(reading.found()).extracting(Files::code).containsExactly("an item", "FMT-MALFORMED");
    }

    @Test
    void shouldReadRawTabsAndEscapedCurlyQuotesWithARemark() {
        FoundItem item = item("{\"uri\":\"urn:x:1\",\"headline\":\"He said \\“yes\\” \t and left\"}");

        assertThat(item.lines().headlines()).containsExactly("He said “yes” and left");
        assertThat(item.remarks()).extracting(Remark::code).containsExactly("FMT-REPAIRED");
    }

    @Test
    void shouldReadABodyCalledTextAsMarkupWhereItHoldsMarkup() {
        Body body = item("{\"uri\":\"urn:x:1\",\"body_text\":\"<p>Un</p>\\n<p>Deux</p>\"}")
                .body();

        assertThat(body).isNotNull();
        assertThat(body.kind()).isEqualTo(Body.Kind.HTML);
    }

    @Test
    void shouldReadTheRichestRenditionOfOneTextAndTheFirstOfDifferentTexts() {
        String bodies = "{\"uri\":\"urn:x:1\",\"bodies\":[{\"role\":\"summary\",\"value\":\"Short.\"},"
                + "{\"role\":\"text\",\"contenttype\":\"text/plain\",\"value\":\"The quay is closed & empty on Thursday.\"},"
                + "{\"role\":\"xhtml\",\"contenttype\":\"text/html\",\"value\":\"<p>%s</p>\"}]}";

        assertThat(item(bodies.replace("%s", "QUAY (x) - The quay is closed &amp; <b>empty</b> on Thursday."))
                        .body())
                .isEqualTo(new Body(
                        Body.Kind.HTML, "<p>QUAY (x) - The quay is closed &amp; <b>empty</b> on Thursday.</p>"));
        assertThat(item(bodies.replace("%s", "Something else altogether stands here, in many words."))
                        .body())
                .isEqualTo(new Body(Body.Kind.TEXT, "The quay is closed & empty on Thursday."));
    }

    @Test
    void shouldSkipAnEmptyArray() {
        assertThat(code(Files.read("[]").found().get(0))).isEqualTo("FMT-NOT-NEWS");
    }

    @ParameterizedTest
    @CsvSource({
        "\\u0000Ada\\u0007 Reed\\u009f, Ada Reed",
        "Ada\\ud83d Reed\\ude00, Ada\ufffd Reed\ufffd",
        "\\ude00\\ud83dAda Reed, \ufffd\ufffdAda Reed",
        "Ada\\u001f Reed \\ud83d\\ude00, Ada Reed \ud83d\ude00",
        "\\fAda Reed\\u0085, Ada Reed"
    })
    void shouldReadNoCharacterThatATextCannotHold(String escaped, String read) {
        // when
        FoundItem item = item("{\"uri\":\"urn:a:1\",\"headline\":\"%1$s\",\"byline\":\"%1$s\",\"body_text\":\"%1$s\"}"
                .formatted(escaped));

        // then
        assertThat(item.lines().byline()).isEqualTo(read);
        assertThat(item.lines().headlines()).containsExactly(read);
        assertThat(item.body()).isEqualTo(new Body(Body.Kind.TEXT, read));
    }
}
