package io.depeche.app.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.audit.Book.End;
import io.depeche.app.cluster.Place;
import io.depeche.model.Coordinates;
import io.depeche.model.StageName;
import io.depeche.model.kafka.Headers;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookTest {
    private final Book book = new Book("wire.raw");

    @BeforeEach
    void receiveThreeRecords() {
        // a transaction's mark stands between the offsets 4 and 6
        LongStream.of(3, 4, 6).forEach(offset -> book.raw(new Place("wire.raw", 0, offset)));
    }

    @Test
    void shouldNameTheRecordsThatDidNotEnd() {
        // when
        book.ended(End.KEPT, outcome("wire.articles", 0, "wire.raw-0@4#1/1"));

        // then
        assertThat(book.open()).extracting(Object::toString).containsExactly("wire.raw-0@3", "wire.raw-0@6");
        assertThat(book.countOpen()).isEqualTo(2);
        assertThat(book.doubled()).isEmpty();
        assertThat(book.records()).isEqualTo(3);
    }

    @Test
    void shouldAskForAnEndOfEachItemOfARecord() {
        // given
        endAllBut6();

        // when
        book.ended(End.KEPT, outcome("wire.articles", 1, "wire.raw-0@6#1/3"));
        book.ended(End.SKIPPED, outcome("wire.skipped", 0, "wire.raw-0@6#3/3"));

        // then
        assertThat(book.open()).extracting(Object::toString).containsExactly("wire.raw-0@6");
        book.ended(End.REFUSED, outcome("wire.dead-letters", 0, "wire.raw-0@6#2/3"));
        assertThat(book.open()).isEmpty();
        assertThat(book.doubled()).isEmpty();
        assertThat(book.items()).isEqualTo(5);
    }

    @Test
    void shouldNameARecordWithAnItemThatEndedTwice() {
        // given
        endAllBut6();

        // when
        book.ended(End.KEPT, outcome("wire.articles", 1, "wire.raw-0@6#1/2"));
        book.ended(End.KEPT, outcome("wire.articles", 2, "wire.raw-0@6#2/2"));
        book.ended(End.SKIPPED, outcome("wire.skipped", 0, "wire.raw-0@6#2/2"));

        // then
        assertThat(book.doubled()).extracting(Object::toString).containsExactly("wire.raw-0@6");
    }

    @Test
    void shouldNameARecordThatEndedWholeAndInParts() {
        // when
        book.ended(End.REFUSED, outcome("wire.dead-letters", 0, "wire.raw-0@6#1/1"));
        book.ended(End.KEPT, outcome("wire.articles", 0, "wire.raw-0@6#1/2"));
        book.ended(End.KEPT, outcome("wire.articles", 1, "wire.raw-0@6#2/2"));

        // then
        assertThat(book.doubled()).extracting(Object::toString).containsExactly("wire.raw-0@6");
    }

    @Test
    void shouldTakeBackALetterThatWasRedrivenBetweenStages() {
        // given
        ConsumerRecord<byte[], byte[]> letter = outcome("wire.dead-letters", 8, "wire.raw-0@6#1/1");
        letter.headers().add(Headers.DEAD_STAGE, StageName.ENRICH.id().getBytes(UTF_8));
        ConsumerRecord<byte[], byte[]> article = outcome("wire.articles", 1, "wire.raw-0@6#1/1");
        article.headers().add(Headers.REDRIVE_OF, "wire.dead-letters-0@8".getBytes(UTF_8));

        // when
        endAllBut6();
        book.ended(End.KEPT, article);
        book.ended(End.REFUSED, letter);

        // then
        assertThat(book.open()).isEmpty();
        assertThat(book.doubled()).isEmpty();
        assertThat(book.count(End.REFUSED)).isZero();
        assertThat(book.count(End.KEPT)).isEqualTo(3);
    }

    @Test
    void shouldTakeWaitingForAnEndUntilItIsOver() {
        // given
        endAllBut6();
        ConsumerRecord<byte[], byte[]> waits = outcome("wire.held", 0, "wire.raw-0@6#1/1");

        // when
        book.held(waits);

        // then
        assertThat(book.open()).isEmpty();
        assertThat(book.waiting()).extracting(Coordinates::toString).containsExactly("wire.raw-0@6#1/1");
        book.held(without(waits));
        assertThat(book.open()).extracting(Object::toString).containsExactly("wire.raw-0@6");
        assertThat(book.waiting()).isEmpty();
    }

    @Test
    void shouldIgnoreOutcomesOfRecordsThatItDoesNotAudit() {
        // when
        book.ended(End.KEPT, outcome("wire.articles", 0, "wire.raw-0@5#1/1"));
        book.ended(End.KEPT, outcome("wire.articles", 1, "wire.raw-0@7#1/1"));
        book.ended(End.KEPT, outcome("wire.articles", 2, "wire.raw-1@3#1/1"));
        book.ended(End.KEPT, outcome("wire.articles", 3, "wire.operations-0@3#1/1"));
        book.ended(End.KEPT, record("wire.articles", 4));

        // then
        assertThat(book.count(End.KEPT)).isZero();
        assertThat(book.open()).hasSize(3);
    }

    private void endAllBut6() {
        book.ended(End.KEPT, outcome("wire.articles", 10, "wire.raw-0@3#1/1"));
        book.ended(End.KEPT, outcome("wire.articles", 11, "wire.raw-0@4#1/1"));
    }

    private static ConsumerRecord<byte[], byte[]> outcome(String topic, long offset, String raw) {
        ConsumerRecord<byte[], byte[]> record = record(topic, offset);
        record.headers().add(Headers.RAW, raw.getBytes(UTF_8));
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, long offset) {
        return new ConsumerRecord<>(topic, 0, offset, new byte[0], new byte[0]);
    }

    private static ConsumerRecord<byte[], byte[]> without(ConsumerRecord<byte[], byte[]> value) {
        ConsumerRecord<byte[], byte[]> tombstone =
                new ConsumerRecord<>(value.topic(), value.partition(), value.offset() + 1, value.key(), null);
        value.headers().forEach(tombstone.headers()::add);
        return tombstone;
    }
}
