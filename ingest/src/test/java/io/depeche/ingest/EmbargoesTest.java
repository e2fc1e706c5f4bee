package io.depeche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Outcome;
import io.depeche.model.Payload;
import io.depeche.model.PubStatus;
import io.depeche.model.RawItem;
import io.depeche.model.Remark;
import io.depeche.model.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbargoesTest {
    private static final Ingest INGEST = Ingest.withDefaults();
    private static final String SIX = "2025-05-01T16:00:00Z";

    /** The sink publishes what has this remark as usable when the embargo ends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "pubstatus": "embargoed", "embargoed": "2025-05-01T18:00:00+0200"                         | true
            "pubstatus": "embargoed", "embargoed": "2025-05-01T18:00:00+0200", "ednote": "Adds quote" | true
            "pubstatus": "embargoed", "embargoed": "2025-05-01T18:00:00+0200", "ednote": "HOLD"       | false
            "pubstatus": "embargoed", "embargoed": "Thursday"                                         | false
            "pubstatus": "withheld", "embargoed": "2025-05-01T18:00:00+0200"                          | false
            "embargoed": "2025-05-01T18:00:00+0200"                                                   | false
            """)
    void shouldSayWhenOnlyAnEmbargoWithholdsTheItem(String properties, boolean expected) {
        // when
        WireItem item = read("{\"uri\": \"urn:x:1\", \"headline\": \"Rain\", \"body_text\": \"It rains.\","
                + " \"versioncreated\": \"2025-04-30T07:30:00Z\", " + properties + "}");

        // then
        assertThat(item.lineage().remarks().stream().map(Remark::code).anyMatch("SCH-EMBARGOED"::equals))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            "embargoed": "2025-05-01T18:00:00+0200"                                     | USABLE   | 2025-05-01T16:00:00Z
            "embargoed": 1746115200                                                     | USABLE   | 2025-05-01T16:00:00Z
            "embargoed": {"$date": "2025-05-01T16:00:00Z"}                              | USABLE   | 2025-05-01T16:00:00Z
            "embargoed": true, "embargoed_text": "not before 6 pm CEST, 1 May 2025"     | USABLE   | 2025-05-01T16:00:00Z
            "ednote": "Eds: embargoed until 18:00 CEST 1 May 2025. Adds quotes"         | USABLE   | 2025-05-01T16:00:00Z
            "body_html": "<p>Sperrfrist: 1. Mai 2025, 18 Uhr MESZ</p><p>Der Rat.</p>"   | USABLE   | 2025-05-01T16:00:00Z
            "body_html": "<p>It rains.</p><p>This release is embargoed until 6 pm CEST, 1 May 2025.</p>" | USABLE | 2025-05-01T16:00:00Z
            "embargoed": true                                                           | WITHHELD | -
            "embargo": "soon"                                                           | WITHHELD | -
            "embargoedUntil": "01/05/2025 18:00"                                        | WITHHELD | -
            "embargoed": "2025-05-01T18:00:00"                                          | WITHHELD | -
            "ednote": "EMBARGOED UNTIL FURTHER NOTICE"                                  | WITHHELD | -
            "usageterms": "Embargoed until 18:00 CEST on 1 May 2025"                    | USABLE   | 2025-05-01T16:00:00Z
            "schedule_settings": {"utc_embargo": "2025-05-01T16:00:00+0000"}            | USABLE   | 2025-05-01T16:00:00Z
            "usageterms": "Items under embargo must not be published early"             | USABLE   | -
            "headline": "[EMBARGOED] Rain"                                              | WITHHELD | -
            "headline": "Rain - UNDER EMBARGO"                                          | WITHHELD | -
            "pubstatus": "embargoed", "embargoed": "2025-05-01T18:00:00+0200"           | WITHHELD | 2025-05-01T16:00:00Z
            "pubstatus": "stat:Embargoed", "ednote": "Embargoed until 18:00 CEST 1 May 2025" | WITHHELD | 2025-05-01T16:00:00Z
            "pubstatus": "embargoed"                                                    | WITHHELD | -
            "pubstatus": "embargoed", "embargoed": "Thursday"                           | WITHHELD | -
            "pubstatus": "embargoed", "embargoed": "2025-05-01T18:00:00+0200", "ednote": "KILL KILL KILL" | CANCELED | 2025-05-01T16:00:00Z
            "embargoed": true, "pubstatus": "canceled"                                  | CANCELED | -
            "embargoed": false, "embargoed_text": ""                                    | USABLE   | -
            "embargoed": null                                                           | USABLE   | -
            "ednote": "Adds reaction to the oil embargo"                                | USABLE   | -
            """)
    void shouldHoldBackWhatAnEmbargoLeavesOpen(String properties, PubStatus status, Instant until) {
        // when
        WireItem item = read("{\"uri\": \"urn:x:1\", \"headline\": \"Rain\", \"body_text\": \"It rains.\","
                + " \"versioncreated\": \"2025-04-30T07:30:00Z\", " + properties + "}");

        // then
        assertThat(item.status().pubStatus()).isEqualTo(status);
        assertThat(item.times().embargoedUntil()).isEqualTo(until);
        assertThat(item.lineage().remarks())
                .extracting(Remark::code)
                .filteredOn("SCH-BAD-EMBARGO"::equals)
                .hasSize(until == null && status != PubStatus.USABLE ? 1 : 0);
    }

    @Test
    void shouldTakeTheLineOfAnEmbargoForANote() {
        // when
        WireItem item = read("""
                *** EMBARGOED UNTIL 18:00 CEST, 1 MAY 2025 ***

                Board approves deeper channel

                The board approved a plan.
                """);

        // then
        assertThat(item.times().embargoedUntil()).isEqualTo(SIX);
        assertThat(item.lines().edNote()).isEqualTo("*** EMBARGOED UNTIL 18:00 CEST, 1 MAY 2025 ***");
        assertThat(Objects.requireNonNull(item.body()).value()).startsWith("Board approves deeper channel");
    }

    @Test
    void shouldKeepTheHeadlineBehindAnEmbargo() {
        // when
        WireItem item = read("""
                {"uri": "urn:x:1", "headline": "[Embargoed until 6 pm CEST, 1 May 2025] Board approves", "body_text": "It."}
                """);

        // then
        assertThat(item.times().embargoedUntil()).isEqualTo(SIX);
        assertThat(item.lines().headlines()).containsExactly("Board approves");
        assertThat(item.lines().edNote()).isEqualTo("[Embargoed until 6 pm CEST, 1 May 2025]");
    }

    @ParameterizedTest
    @CsvSource({
        "KILL, CANCELED",
        "Mandatory Kill - do not use, CANCELED",
        "KILL KILL KILL, CANCELED",
        "HOLD, WITHHELD",
        "Eds: KILL. Wrong town, CANCELED",
        "Note to editors: this item has been withdrawn, CANCELED",
        "HOLD for the desk, WITHHELD",
        "Holds quote from the mayor, USABLE",
        "Police say the suspect was killed, USABLE",
        "Corrects that flights were cancelled, USABLE",
        "Contacts: not for publication, USABLE",
        "Killer whales seen, USABLE",
        "Adds quote, USABLE"
    })
    void shouldReadAStatusInANote(String note, PubStatus status) {
        // when
        WireItem item = read("<nitf><head><docdata><doc-id id-string=\"a\"/><ed-msg info=\"" + note
                + "\"/></docdata></head><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head>"
                + "<body.content><p>It rains.</p></body.content></body></nitf>");

        // then
        assertThat(item.status().pubStatus()).isEqualTo(status);
    }

    private static WireItem read(String text) {
        RawItem raw = new RawItem(
                Payload.of(text.getBytes(StandardCharsets.UTF_8)),
                Map.of(),
                "test",
                Instant.parse("2025-04-30T08:00:00Z"));
        return ((Outcome.Kept<WireItem>) INGEST.apply(raw).get(0)).value();
    }
}
