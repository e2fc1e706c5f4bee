package io.depeche.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RawSender;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sends sample items again and again, one every two seconds, each time as other articles: new ones, updates, a correction, a
 * kill and a broken one.
 */
public final class DemoStream {
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final List<String> lines;
    private final Clock clock;

    private DemoStream(List<String> lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** The stream of the sample items in {@code demo/stream.jsonl}. */
    public static DemoStream load(Clock clock) throws IOException {
        try (InputStream in = DemoStream.class.getResourceAsStream("/demo/stream.jsonl")) {
            if (in == null) {
                throw new FileNotFoundException("demo/stream.jsonl is not in the application");
            }
            return new DemoStream(new String(in.readAllBytes(), UTF_8).lines().toList(), clock);
        }
    }

    /** The item that is sent as number {@code n}, counted from 0. */
    byte[] item(int n) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return lines.get(n % lines.size())
                .replace("{pass}", Integer.toString(n / lines.size() + 1))
                .replace("{now}", now.toString())
                .getBytes(UTF_8);
    }

    /** Sends items until {@code end} is counted down. */
    public void run(Cluster cluster, String topic, CountDownLatch end) throws InterruptedException {
        try (RawSender sender = new RawSender(cluster, topic, "demo")) {
            for (int n = 0; !end.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS); n++) {
                sender.send(item(n), at -> {});
            }
        }
    }
}
