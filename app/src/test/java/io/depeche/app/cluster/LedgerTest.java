package io.depeche.app.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.model.Coordinates;
import io.depeche.model.kafka.Headers;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    void shouldRefuseARecordWithoutCoordinates() {
        ConsumerRecord<String, String> foreign = new ConsumerRecord<>("wire.articles", 0, 0, "key", "value");

        assertThatThrownBy(() -> ledger.enter(foreign)).hasMessageContaining("depeche-raw");
    }

    private static ConsumerRecord<String, String> ended(String coordinates) {
        ConsumerRecord<String, String> record = new ConsumerRecord<>("wire.articles", 0, 0, "key", "value");
        record.headers().add(Headers.RAW, coordinates.getBytes(UTF_8));
        return record;
    }
}
