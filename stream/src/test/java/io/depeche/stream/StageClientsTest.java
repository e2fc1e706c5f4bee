package io.depeche.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StageClientsTest {
    private final StageClients clients = new StageClients("wire-ingest", "host-1");

    @Test
    void shouldNameTransactionsAfterInstanceAndThread() {
        Map<String, Object> ofStreams =
                Map.of("transactional.id", "wire-ingest-9b1d7f0e-1c7c-4f0d-8a52-0c1f5d0ad1f5-2", "linger.ms", 0);

        assertThat(clients.named(ofStreams))
                .containsEntry("transactional.id", "wire-ingest-host-1-2")
                .containsEntry("linger.ms", 0);
    }

    @Test
    void shouldNotMakeAProducerTransactionalThatIsNot() {
        assertThat(clients.named(Map.of("linger.ms", 0))).doesNotContainKey("transactional.id");
    }
}
