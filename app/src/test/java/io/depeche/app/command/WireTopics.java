package io.depeche.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RawSender;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.run.RunningStages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What tests of commands do with the topics of a real broker. They wait for what must happen; a hang is Surefire's to end. */
final class WireTopics {
    /** No shorter than the timeout of Surefire's fork, which alone ends a hang. */
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofHours(1);

    private WireTopics() {}

    static void awaitRunning(RunningStages stages) {
        stages.awaitRunning(AS_LONG_AS_IT_TAKES);
    }

    /** Sends raw items of no feed, in this order; returns where they are. */
    static List<String> send(Cluster cluster, byte[]... items) {
        List<String> sent = new ArrayList<>();
        for (byte[] item : items) {
            try (RawSender sender = new RawSender(cluster, "wire.raw", "")) {
                sender.send(item, sent::add);
                sender.flush();
            }
        }
        return sent;
    }

    /** Waits for as many records on a topic as there must be, and for no more. */
    static void await(Cluster cluster, String topic, int records) {
        while (read(cluster, topic).size() < records) {
            Thread.onSpinWait();
        }
        assertThat(read(cluster, topic)).hasSize(records);
    }

    /** All committed records of a topic. */
    static List<ConsumerRecord<byte[], byte[]>> read(Cluster cluster, String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topic)) {
            reader.readToEnd(records::add);
        }
        return records;
    }
}
