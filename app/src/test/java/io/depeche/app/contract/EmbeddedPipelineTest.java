package io.depeche.app.contract;

import io.depeche.app.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract on the broker that runs in the process. */
class EmbeddedPipelineTest extends PipelineContract {
    private static final int MAX_RECORD_BYTES = 16 << 20;

    @TempDir
    static Path dir;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = EmbeddedBroker.start(dir, 0, MAX_RECORD_BYTES);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Override
    String bootstrapServers() {
        return broker.address();
    }
}
