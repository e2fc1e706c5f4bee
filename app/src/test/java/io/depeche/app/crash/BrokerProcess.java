package io.depeche.app.crash;

import io.depeche.app.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The embedded broker as a process of its own, which runs until it is killed. */
final class BrokerProcess {
    static final int MAX_RECORD_BYTES = 16 << 20;

    private BrokerProcess() {}

    /** Starts a broker with its data in the first argument, on the port in the second. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (EmbeddedBroker broker =
                EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]), MAX_RECORD_BYTES)) {
            System.err.println("broker at " + broker.address());
            new CountDownLatch(1).await();
        }
    }
}
