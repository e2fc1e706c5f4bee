package io.depeche.app.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.model.Coordinates;
import io.depeche.model.kafka.Headers;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger ledger = new Ledger();

    @Test
    void shouldAccountForARecordWhenAllItsItemsHaveEnded() {
        ledger.enter(ended("wire.raw-0@7#1/2"));
        assertThat(ledger.missing(List.of("wire.raw-0@7"))).containsExactly("wire.raw-0@7");

        ledger.enter(ended("wire.raw-0@7#2/2"));
        assertThat(ledger.accountsFor(List.of("wire.raw-0@7"))).isTrue();
        assertThat(ledger.doubled()).isEmpty();
    }

    @Test
    void shouldMissARecordOfWhichNothingCame() {
        assertThat(ledger.missing(List.of("wire.raw-0@8"))).containsExactly("wire.raw-0@8");
    }

    @Test
    void shouldAccountForARecordThatABugStoppedAsAWhole() {
        ledger.enter(ended("wire.raw-0@9#0/0"));

        assertThat(ledger.accountsFor(List.of("wire.raw-0@9"))).isTrue();
    }

    @Test
    void shouldNoticeAnItemThatEndedTwice() {
        ledger.enter(ended("wire.raw-0@7#1/1"));
        ledger.enter(ended("wire.raw-0@7#1/1"));

        assertThat(ledger.doubled()).containsExactly(Coordinates.parse("wire.raw-0@7#1/1"));
    }

    @Test
    void shouldTakeALetterBackWhenItsItemWasRedrivenToASeam() {
        ledger.enter(redriven("wire.raw-0@7#1/1", "wire.articles", 0, "wire.dead-letters-0@3"));
        ledger.enter(letter("wire.raw-0@7#1/1", 3));

        assertThat(ledger.doubled()).isEmpty();
        assertThat(ledger.accountsFor(List.of("wire.raw-0@7"))).isTrue();
    }

    @Test
    void shouldTakeEveryLetterBackOfAnItemThatWasRefusedAgain() {
        ledger.enter(letter("wire.raw-0@7#1/1", 3));
        ConsumerRecord<String, String> second =
                redriven("wire.raw-0@7#1/1", "wire.dead-letters", 4, "wire.dead-letters-0@3");
        second.headers().add(Headers.DEAD_STAGE, "sink".getBytes(UTF_8));
        ledger.enter(second);
        ledger.enter(redriven("wire.raw-0@7#1/1", "wire.articles", 0, "wire.dead-letters-0@4"));

        assertThat(ledger.doubled()).isEmpty();
    }

    @Test
    void shouldNoticeALetterThatWasRedrivenTwice() {
        ledger.enter(letter("wire.raw-0@7#1/1", 3));
        ledger.enter(redriven("wire.raw-0@7#1/1", "wire.articles", 0, "wire.dead-letters-0@3"));
        ledger.enter(redriven("wire.raw-0@7#1/1", "wire.articles", 1, "wire.dead-letters-0@3"));

        assertThat(ledger.doubled()).containsExactly(Coordinates.parse("wire.raw-0@7#1/1"));
    }

    @Test
    void shouldLeaveALetterThatWasRedrivenAsANewRawRecordAsItsItemsEnd() {
        ledger.enter(letter("wire.raw-0@7#1/1", 3));
        ledger.enter(redriven("wire.raw-0@9#1/1", "wire.articles", 0, "wire.dead-letters-0@3"));

        assertThat(ledger.doubled()).isEmpty();
        assertThat(ledger.accountsFor(List.of("wire.raw-0@7", "wire.raw-0@9"))).isTrue();
    }

    @Test
    void shouldAccountForAnItemThatWaitsUntilItWaitsNoMore() {
        ledger.enterHeld(notice("wire.raw-0@7#2/2", "held"));
        ledger.enter(ended("wire.raw-0@7#1/2"));
        assertThat(ledger.accountsFor(List.of("wire.raw-0@7"))).isTrue();
        assertThat(ledger.held()).containsExactly(Coordinates.parse("wire.raw-0@7#2/2"));

        ledger.enterHeld(notice("wire.raw-0@7#2/2", null));
        assertThat(ledger.missing(List.of("wire.raw-0@7"))).containsExactly("wire.raw-0@7");
        assertThat(ledger.held()).isEmpty();

        ledger.enter(ended("wire.raw-0@7#2/2"));
        assertThat(ledger.accountsFor(List.of("wire.raw-0@7"))).isTrue();
        assertThat(ledger.doubled()).isEmpty();
    }

    private static ConsumerRecord<String, @Nullable String> notice(String coordinates, @Nullable String value) {
        ConsumerRecord<String, @Nullable String> record = new ConsumerRecord<>("wire.held", 0, 0, "key", value);
        record.headers().add(Headers.RAW, coordinates.getBytes(UTF_8));
        return record;
    }

    @Test
    void shouldRefuseARecordWithoutCoordinates() {
        ConsumerRecord<String, String> foreign = new ConsumerRecord<>("wire.articles", 0, 0, "key", "value");

        assertThatThrownBy(() -> ledger.enter(foreign)).hasMessageContaining("depeche-raw");
    }

    private static ConsumerRecord<String, String> ended(String coordinates) {
        ConsumerRecord<String, String> record = new ConsumerRecord<>("wire.articles", 0, 0, "key", "value");
        record.headers().add(Headers.RAW, coordinates.getBytes(UTF_8));
        return record;
    }

    private static ConsumerRecord<String, String> letter(String coordinates, long offset) {
        ConsumerRecord<String, String> record = new ConsumerRecord<>("wire.dead-letters", 0, offset, "key", "value");
        record.headers().add(Headers.RAW, coordinates.getBytes(UTF_8));
        record.headers().add(Headers.DEAD_STAGE, "sink".getBytes(UTF_8));
        return record;
    }

    private static ConsumerRecord<String, String> redriven(
            String coordinates, String topic, long offset, String letter) {
        ConsumerRecord<String, String> record = new ConsumerRecord<>(topic, 0, offset, "key", "value");
        record.headers().add(Headers.RAW, coordinates.getBytes(UTF_8));
        record.headers().add(Headers.REDRIVE_OF, letter.getBytes(UTF_8));
        return record;
    }
}
