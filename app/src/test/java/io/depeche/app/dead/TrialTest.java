package io.depeche.app.dead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Place;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.kafka.Headers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this build makes of the item behind a letter, by the real stages as functions. */
class TrialTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Pipeline PIPELINE = Pipeline.of(SettingsReader.read(Map.of()));
    private static final String GOOD = "{\"uri\": \"urn:trial:%s\", \"type\": \"text\", \"language\": \"en\","
            + " \"headline\": \"New harbour for Brest\", \"body_text\": \"The harbour of Brest opens on Monday.\"}";
    private static final String EMPTY = "{\"uri\": \"urn:trial:empty\", \"type\": \"text\", \"language\": \"en\"}";
    private static final String PLAN =
            "<planningItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:plan\" standard=\"NewsML-G2\"></planningItem>";
    private static final String THREE = GOOD.formatted("1") + "\n" + EMPTY + "\n" + GOOD.formatted("2");

    @ParameterizedTest
    @CsvSource({
        "wire.raw-0@9#1/3, PASSES, ''",
        "wire.raw-0@9#2/3, REFUSED, SCH-MISSING-CONTENT",
        "wire.raw-0@9#3/3, PASSES, ''",
        // nobody can tell which of the three it was
        "wire.raw-0@9#1/2, REFUSED, SCH-MISSING-CONTENT",
        "wire.raw-0@9#0/0, REFUSED, SCH-MISSING-CONTENT",
        "?, REFUSED, SCH-MISSING-CONTENT"
    })
    void shouldTryTheLettersOwnItemOfARawRecord(String raw, Verdict.Kind kind, String code) {
        assertVerdict(verdict("ingest", "BUG", raw, "", THREE), kind, code);
    }

    @ParameterizedTest
    @CsvSource({
        "enrich, BUG, wire-item/1, '{', REFUSED, SCH-MALFORMED",
        "enrich, BUG, wire-item/0, '{}', REFUSED, SCH-VERSION",
        "sink, BUG, enriched-article/1, '{', REFUSED, SCH-MALFORMED",
        "enrich, VER-KILL-TARGET, wire-item/1, '{}', UNCLEAR, VER-KILL-TARGET"
    })
    void shouldTryARecordBetweenStagesAsItsStageReadsIt(
            String stage, String code, String schema, String value, Verdict.Kind kind, String now) {
        assertVerdict(verdict(stage, code, "wire.raw-0@9#1/1", schema, value), kind, now);
    }

    @Test
    void shouldSayWhenAnItemWouldBeSkipped() {
        assertThat(verdict("ingest", "BUG", "wire.raw-0@9#1/1", "", PLAN).kind())
                .isEqualTo(Verdict.Kind.SKIPPED);
    }

    @Test
    void shouldRefuseWhatNoTopicTakes() {
        // given
        Trial small = new Trial(PIPELINE, Headers.ROOM + 100);

        // then
        assertVerdict(
                verdict(small, "ingest", "SNK-TOO-LARGE", "wire.raw-0@9#1/1", "", GOOD.formatted("1")),
                Verdict.Kind.REFUSED,
                "SNK-TOO-LARGE");
    }

    private static void assertVerdict(Verdict verdict, Verdict.Kind kind, String code) {
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.code()).isEqualTo(code);
    }

    private static Verdict verdict(String stage, String code, String raw, String schema, String value) {
        return verdict(new Trial(PIPELINE, 16 << 20), stage, code, raw, schema, value);
    }

    private static Verdict verdict(Trial trial, String stage, String code, String raw, String schema, String value) {
        ConsumerRecord<byte[], byte[]> original =
                new ConsumerRecord<>("wire.dead-letters", 0, 1, new byte[0], value.getBytes(UTF_8));
        original.headers().add(Headers.SCHEMA, schema.getBytes(UTF_8));
        Letter letter = new Letter(
                Place.of(original), NOON, NOON, stage, code, "why", 1, raw, "wire.items-0@5", schema, false, "?");
        Shipment shipment = new Shipment("wire.any", stage.equals("ingest"), letter.place(), List.of(letter));
        return trial.of(shipment, original).get(0).verdict();
    }
}
