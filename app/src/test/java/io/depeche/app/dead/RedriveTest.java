package io.depeche.app.dead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Place;
import io.depeche.app.settings.Retention;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RedriveTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Topics TOPICS = new Topics("wire");
    private static final Retention RETENTION = new Retention(
            Duration.ofDays(9),
            Duration.ofDays(1),
            Duration.ofDays(9),
            Duration.ofDays(9),
            Duration.ofDays(9),
            Duration.ofDays(9),
            Duration.ofDays(9));

    @Test
    void shouldSendEachLetterToTheStageThatRefusedIt() {
        Redrive redrive = plan(
                letter(1, "ingest", "FMT-MALFORMED", "wire.raw-0@1", "?", false),
                letter(2, "enrich", "BUG", "wire.items-0@2", WireItem.SCHEMA, false),
                letter(3, "sink", "BUG", "wire.enriched-0@3", EnrichedArticle.SCHEMA, false));

        assertThat(redrive.shipments())
                .extracting(shipment -> shipment.topic() + " from " + shipment.from())
                .containsExactly(
                        "wire.raw from wire.dead-letters-0@1",
                        "wire.items from wire.dead-letters-0@2",
                        "wire.enriched from wire.dead-letters-0@3");
        assertThat(redrive.unsendable()).isEmpty();
    }

    @Test
    void shouldFetchWhatWasTooLargeForALetterFromItsSource() {
        Redrive redrive = plan(letter(1, "ingest", "RAW-TOO-LARGE", "wire.raw-2@7", "?", true));

        assertThat(redrive.shipments()).singleElement().satisfies(shipment -> assertThat(shipment.from())
                .isEqualTo(new Place("wire.raw", 2, 7)));
    }

    @Test
    void shouldMakeAnItemOfAnotherSchemaAnewFromRaw() {
        Redrive redrive = plan(letter(1, "enrich", "SCH-VERSION", "wire.items-0@2", "wire-item/0", false));

        assertThat(redrive.shipments()).singleElement().satisfies(shipment -> assertThat(
                        shipment.topic() + " from " + shipment.from())
                .isEqualTo("wire.raw from wire.raw-0@9"));
    }

    @Test
    void shouldNotSendAnArticleOfAnotherSchemaWhichEnrichWouldSkip() {
        Redrive redrive = plan(letter(1, "sink", "SCH-VERSION", "wire.enriched-0@2", "enriched-article/0", false));

        assertThat(redrive.shipments()).isEmpty();
        assertThat(redrive.unsendable()).singleElement().satisfies(never -> assertThat(never.why())
                .contains("enriched-article/0"));
    }

    @Test
    void shouldNotSendWhatTheTopicWouldDeleteAtOnce() {
        // given
        Letter raw = letter(1, "ingest", "BUG", "wire.raw-0@1", "?", false);
        Letter item = letter(2, "enrich", "BUG", "wire.items-0@2", WireItem.SCHEMA, false);

        // when
        Redrive redrive = Redrive.plan(
                List.of(raw, item),
                TOPICS,
                RETENTION,
                NOON.plus(RETENTION.items()).plusSeconds(1));

        // then
        assertThat(redrive.shipments()).extracting(Shipment::topic).containsExactly("wire.raw");
        assertThat(redrive.unsendable()).singleElement().satisfies(never -> assertThat(never.why())
                .contains("past the retention of wire.items", "raise DEPECHE_RETENTION_ITEMS"));
    }

    @Test
    void shouldSendARawRecordOnceForAllItsLetters() {
        Redrive redrive = plan(
                letter(1, "ingest", "BUG", "wire.raw-0@9", "?", false),
                letter(2, "ingest", "BUG", "wire.raw-0@9", "?", false),
                letter(3, "enrich", "SCH-VERSION", "wire.items-0@2", "wire-item/0", false));

        assertThat(redrive.shipments()).singleElement().satisfies(shipment -> assertThat(
                        texts(shipment.record(stored()), Headers.REDRIVE_OF))
                .containsExactly("wire.dead-letters-0@1", "wire.dead-letters-0@2", "wire.dead-letters-0@3"));
    }

    @Test
    void shouldKeepKeyValueTimeAndCoordinatesOfASeamsRecord() {
        ProducerRecord<byte[], byte[]> record = plan(letter(
                        1, "sink", "BUG", "wire.enriched-0@3", EnrichedArticle.SCHEMA, false))
                .shipments()
                .get(0)
                .record(stored());

        assertThat(record.key()).isEqualTo("key".getBytes(UTF_8));
        assertThat(record.value()).isEqualTo("value".getBytes(UTF_8));
        assertThat(record.timestamp()).isEqualTo(NOON.toEpochMilli());
        assertThat(record.partition()).isNull();
        assertThat(texts(record, Headers.RAW)).containsExactly("wire.raw-0@9#1/1");
        assertThat(texts(record, Headers.FEED)).containsExactly("reuters");
        assertThat(texts(record, Headers.DEAD_CODE)).isEmpty();
        assertThat(texts(record, Headers.DEAD_ATTEMPTS)).containsExactly("1");
        assertThat(texts(record, Headers.REDRIVE_OF)).containsExactly("wire.dead-letters-0@1");
    }

    @Test
    void shouldLeaveARawRecordWithTheProducersHeadersAlone() {
        ProducerRecord<byte[], byte[]> record = plan(letter(1, "ingest", "BUG", "wire.raw-0@9", "?", false))
                .shipments()
                .get(0)
                .record(stored());

        assertThat(record.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .containsExactly(
                        "depeche-feed=reuters",
                        "own=mine",
                        "depeche-dead-attempts=1",
                        "depeche-redrive-of=wire.dead-letters-0@1");
    }

    @Test
    void shouldMakeAKillAnewFromRawWhoseBytesOnlyAnotherTopicHas() {
        Redrive redrive = plan(letter(1, "enrich", "VER-KILL-TARGET", "wire.names-0@2", WireItem.SCHEMA, true));

        assertThat(redrive.shipments()).singleElement().satisfies(shipment -> assertThat(
                        shipment.topic() + " from " + shipment.from())
                .isEqualTo("wire.raw from wire.raw-0@9"));
    }

    private static Redrive plan(Letter... letters) {
        return Redrive.plan(List.of(letters), TOPICS, RETENTION, NOON.plusSeconds(1));
    }

    private static Letter letter(
            long offset, String stage, String code, String source, String schema, boolean oversize) {
        Place place = new Place("wire.dead-letters", 0, offset);
        return new Letter(
                place, NOON, NOON, stage, code, "why", 1, "wire.raw-0@9#1/1", source, schema, oversize, "Nordwire");
    }

    private static ConsumerRecord<byte[], byte[]> stored() {
        ConsumerRecord<byte[], byte[]> stored =
                new ConsumerRecord<>("wire.dead-letters", 0, 1, "key".getBytes(UTF_8), "value".getBytes(UTF_8));
        stored.headers().add(Headers.RAW, "wire.raw-0@9#1/1".getBytes(UTF_8));
        stored.headers().add(Headers.FEED, "reuters".getBytes(UTF_8));
        stored.headers().add("own", "mine".getBytes(UTF_8));
        stored.headers().add(Headers.TICKERS, "XNAS:AAPL".getBytes(UTF_8));
        stored.headers().add(Headers.DEAD_CODE, "BUG".getBytes(UTF_8));
        stored.headers().add(Headers.DEAD_ATTEMPTS, "1".getBytes(UTF_8));
        return stored;
    }

    private static List<String> texts(ProducerRecord<?, ?> record, String name) {
        return StreamSupport.stream(record.headers().headers(name).spliterator(), false)
                .map(header -> new String(header.value(), UTF_8))
                .toList();
    }
}
