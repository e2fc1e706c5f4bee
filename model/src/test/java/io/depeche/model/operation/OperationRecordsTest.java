package io.depeche.model.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.PubStatus;
import io.depeche.model.WireItem;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The JSON of what operators do is a contract with those who read it later. */
class OperationRecordsTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void shouldKeepAnEntryOfAWatchListUnderItsListKindAndText() throws IOException {
        // given
        WatchEntry entry = new WatchEntry("rivals", WatchEntry.Kind.NAME, "Acme Corp", "desk asks", "A. Ruiz", AT);

        // then
        assertThat(entry.key()).isEqualTo("rivals/name/Acme Corp");
        assertThat(Json.line(entry))
                .isEqualTo("{\"list\":\"rivals\",\"kind\":\"name\",\"text\":\"Acme Corp\",\"reason\":\"desk asks\","
                        + "\"by\":\"A. Ruiz\",\"at\":\"2026-03-01T10:00:00Z\"}");
        assertThat(Json.read(Json.bytes(entry), WatchEntry.class)).isEqualTo(entry);
    }

    @Test
    void shouldKeepAnOrderWithItsReasonAndName() throws IOException {
        // given
        Operation order = new Operation(
                Operation.RELEASE, "urn:a", Coordinates.parse("wire.raw-0@7#1/1"), "they called", "A. Ruiz", AT);

        // then
        assertThat(Json.line(order))
                .isEqualTo("{\"action\":\"release\",\"subject\":\"urn:a\",\"raw\":\"wire.raw-0@7#1/1\","
                        + "\"reason\":\"they called\",\"by\":\"A. Ruiz\",\"at\":\"2026-03-01T10:00:00Z\"}");
        assertThat(Json.read(Json.bytes(order), Operation.class)).isEqualTo(order);
    }

    @Test
    void shouldNameTheRecordThatARedriveSent() throws IOException {
        // given
        Operation redrive = new Operation(
                Operation.REDRIVE, "wire.dead-letters-0@3", null, "mended", "A. Ruiz", AT, "wire.raw-0@9");

        // then
        assertThat(Json.line(redrive)).endsWith(",\"sent\":\"wire.raw-0@9\"}");
        assertThat(Json.read(Json.bytes(redrive), Operation.class)).isEqualTo(redrive);
    }

    @Test
    void shouldSayOfAnArticleThatWaitsNothingButNameAndTime() throws IOException {
        // given
        HeldItem item = new HeldItem(
                "urn:a", Coordinates.parse("wire.raw-0@7#1/1"), "wire.enriched-2@9", 3, "Example Wire", null, AT);

        // then
        assertThat(Json.line(item))
                .isEqualTo("{\"uri\":\"urn:a\",\"raw\":\"wire.raw-0@7#1/1\",\"source\":\"wire.enriched-2@9\","
                        + "\"revision\":3,\"provider\":\"Example Wire\",\"since\":\"2026-03-01T10:00:00Z\"}");
        assertThat(Json.read(Json.bytes(item), HeldItem.class)).isEqualTo(item);
    }

    @Test
    void shouldEraseByAKillThatHasNoText() {
        // when
        WireItem erasure = Erasure.of("urn:a", "Example Wire", Coordinates.parse("wire.operations-0@4#1/1"), AT);

        // then
        assertThat(erasure.status().pubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(erasure.body()).isNull();
        assertThat(erasure.lines().headlines()).isEmpty();
        assertThat(erasure.identity().uri()).isEqualTo("urn:a");
        assertThat(Erasure.isFormat(erasure.lineage().format())).isTrue();
        assertThat(Erasure.isFormat("ninjs")).isFalse();
    }
}
