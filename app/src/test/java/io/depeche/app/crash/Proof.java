package io.depeche.app.crash;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.crash.history.Anomaly;
import io.depeche.app.crash.history.Checker;
import io.depeche.app.crash.history.History;
import io.depeche.app.crash.history.Seen;
import io.depeche.app.crash.history.Topic;
import io.depeche.model.kafka.Topics;
import java.time.Duration;
import java.util.List;

/**
 * What a run under a load came to.
 *
 * @param items how many were sent, those that share a record counted each
 * @param last all records, read when every item had ended
 */
public record Proof(int items, List<Seen> last, List<Anomaly> anomalies) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    public Proof {
        last = List.copyOf(last);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * Waits until everything sent has ended, or until nothing more ends for three minutes, and checks the history.
     *
     * @param load closed
     * @param live what was read meanwhile
     * @param meanwhile is called again and again while it waits
     */
    public static Proof of(Cluster cluster, Topics topics, Load load, Recorder live, Runnable meanwhile) {
        live.toEnd();
        int items = items(live.seen());
        awaitEnds(live, items, meanwhile);
        live.toEnd();
        try (Recorder afterwards = new Recorder(cluster, topics)) {
            List<Seen> last = afterwards.toEnd().seen();
            return new Proof(items, last, Checker.anomalies(new History(load.sent(), live.seen(), last)));
        }
    }

    private static int items(List<Seen> records) {
        return records.stream()
                .filter(seen -> seen.topic() == Topic.RAW)
                .mapToInt(raw -> MadeUpItem.of(raw.revision()).items())
                .sum();
    }

    /** Waits until so many items have ended, or nothing ends any more: the check then says what is missing. */
    public static void awaitEnds(Recorder recorder, int items, Runnable meanwhile) {
        int before = -1;
        long since = System.nanoTime();
        while (recorder.ends() < items && System.nanoTime() - since < PATIENCE.toNanos()) {
            if (recorder.ends() != before) {
                before = recorder.ends();
                since = System.nanoTime();
            }
            meanwhile.run();
            recorder.read();
        }
    }
}
