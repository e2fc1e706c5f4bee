package io.depeche.app.dead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Place;
import io.depeche.model.kafka.Headers;
import io.depeche.model.operation.Operation;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLettersTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void shouldTakeTheLastDecisionAboutALetter() {
        // given
        List<ConsumerRecord<byte[], byte[]>> records = List.of(
                letter(0, "ingest", "wire.raw-0@0", 1),
                letter(1, "ingest", "wire.raw-0@1", 1),
                letter(2, "ingest", "wire.raw-0@2", 1));

        // when
        DeadLetters dead = DeadLetters.of(
                records, List.of(discarded(1), redriven(2, "wire.raw-0@7"), discarded(2), redriven(1, "wire.raw-0@8")));

        // then
        assertThat(dead.letters())
                .extracting(dead::state)
                .containsExactly(LetterState.WAITING, LetterState.REDRIVEN, LetterState.DISCARDED);
        assertThat(dead.waiting()).containsExactly(dead.letters().get(0));
        assertThat(dead.decisions(dead.letters().get(1))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        // a producer can write any number of attempts on wire.raw
        "ingest, wire.raw-0@9, 98, 1",
        "ingest, wire.raw-0@7, 3, 3",
        "enrich, wire.items-0@9, 3, 3",
        "ingest, wire.raw-0@9, 0, 0"
    })
    void shouldBelieveAttemptsOfRecordsThatWereRedriven(String stage, String source, int says, int believed) {
        // given
        List<ConsumerRecord<byte[], byte[]>> records =
                List.of(letter(0, "ingest", "wire.raw-0@0", 2), letter(1, stage, source, says));

        // when
        DeadLetters dead = DeadLetters.of(records, List.of(redriven(0, "wire.raw-0@7")));

        // then
        assertThat(dead.waiting()).singleElement().extracting(Letter::attempts).isEqualTo(believed);
    }

    @Test
    void shouldKeepTheOrderOfTheTopicsAlsoWhenSomeWereRedrivenBefore() {
        // given: the second record of a partition was refused before the first, which was redriven twice
        List<ConsumerRecord<byte[], byte[]>> records = List.of(
                letter(0, "ingest", "wire.raw-0@2", 1),
                letter(1, "ingest", "wire.raw-0@1", 1),
                letter(2, "ingest", "wire.raw-0@10", 2),
                letter(3, "ingest", "wire.raw-0@11", 3),
                letter(4, "ingest", "wire.raw-0@9", 1));

        // when
        DeadLetters dead = DeadLetters.of(records, List.of(redriven(1, "wire.raw-0@10"), redriven(2, "wire.raw-0@11")));

        // then
        assertThat(dead.inOriginalOrder(dead.waiting()))
                .extracting(letter -> letter.place().offset())
                .containsExactly(3L, 0L, 4L);
    }

    @Test
    void shouldKnowTheProviderOfWhatTheBytesOrTheFeedName() {
        // given
        ConsumerRecord<byte[], byte[]> item =
                letter(0, "enrich", "wire.items-0@1", 1, "{\"identity\":{\"provider\":\"AFP\"}}");
        ConsumerRecord<byte[], byte[]> article =
                letter(1, "sink", "wire.enriched-0@1", 1, "{\"article\":{\"uri\":\"a\",\"provider\":\"dpa\"}}");
        ConsumerRecord<byte[], byte[]> broken = letter(2, "sink", "wire.enriched-0@1", 1, "{");
        ConsumerRecord<byte[], byte[]> raw = letter(3, "ingest", "wire.raw-0@1", 1);
        raw.headers().add(Headers.FEED, "nord".getBytes(UTF_8));

        // then
        assertThat(DeadLetters.of(List.of(item, article, broken, raw), List.of())
                        .letters())
                .extracting(Letter::provider)
                .containsExactly("AFP", "dpa", "?", "nord");
    }

    private static ConsumerRecord<byte[], byte[]> letter(long offset, String stage, String source, int attempts) {
        return letter(offset, stage, source, attempts, "");
    }

    private static ConsumerRecord<byte[], byte[]> letter(
            long offset, String stage, String source, int attempts, String value) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("wire.dead-letters", 0, offset, new byte[0], value.getBytes(UTF_8));
        record.headers().add(Headers.DEAD_STAGE, stage.getBytes(UTF_8));
        record.headers().add(Headers.DEAD_SOURCE, source.getBytes(UTF_8));
        record.headers().add(Headers.DEAD_AT, NOON.toString().getBytes(UTF_8));
        record.headers().add(Headers.DEAD_ATTEMPTS, Integer.toString(attempts).getBytes(UTF_8));
        return record;
    }

    private static Operation redriven(long letter, String sent) {
        return new Operation(Operation.REDRIVE, place(letter), null, "why", "who", NOON, sent);
    }

    private static Operation discarded(long letter) {
        return new Operation(Operation.DISCARD, place(letter), null, "why", "who", NOON);
    }

    private static String place(long letter) {
        return new Place("wire.dead-letters", 0, letter).toString();
    }
}
