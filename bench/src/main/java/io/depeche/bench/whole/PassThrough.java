package io.depeche.bench.whole;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.settings.Settings;
import io.depeche.stream.OutcomeListener;
import io.depeche.stream.StageClients;
import io.depeche.stream.StageProperties;
import io.depeche.stream.work.CommitPace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Three stages that only pass records on, with the settings of ours: what the way through Kafka costs by itself. */
final class PassThrough implements AutoCloseable {
    private static final String TOPIC = "bench.";

    private static final int HOPS = 3;

    private static final String TO = TOPIC + HOPS;

    private final List<KafkaStreams> hops;

    private PassThrough(List<KafkaStreams> hops) {
        this.hops = hops;
    }

    /** Creates the topics, starts the stages and waits until they run. */
    static PassThrough start(Cluster cluster, Settings settings) throws InterruptedException, ExecutionException {
        try (Admin admin = cluster.admin()) {
            admin.createTopics(IntStream.rangeClosed(0, HOPS)
                            .mapToObj(i -> new NewTopic(TOPIC + i, settings.partitions(), (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        List<KafkaStreams> hops = IntStream.range(0, HOPS)
                .mapToObj(i -> hop(cluster, settings, i))
                .toList();
        hops.forEach(KafkaStreams::start);
        while (hops.stream().anyMatch(hop -> hop.state() != State.RUNNING)) {
            LockSupport.parkNanos(10_000_000L);
        }
        return new PassThrough(hops);
    }

    private static KafkaStreams hop(Cluster cluster, Settings settings, int number) {
        StageProperties properties = new StageProperties(
                "bench-" + number,
                "bench",
                "bench",
                settings.threads(),
                settings.exactlyOnce(),
                settings.commitInterval(),
                settings.dataDir().resolve("bench-streams"),
                TO,
                settings.maxRecordBytes(),
                cluster.settings(),
                OutcomeListener.NONE);
        Topology topology = new Topology()
                .addSource("read", new ByteArrayDeserializer(), new ByteArrayDeserializer(), "bench." + number)
                .addProcessor("pass", Pass::new, "read")
                .addSink("write", TOPIC + (number + 1), new ByteArraySerializer(), new ByteArraySerializer(), "pass");
        return new KafkaStreams(
                topology,
                properties.toProperties(),
                new StageClients(properties.applicationId(), properties.instance()));
    }

    /** Passes a record on. */
    private static final class Pass implements Processor<byte[], byte[], byte[], byte[]> {
        private @Nullable ProcessorContext<byte[], byte[]> context;
        private Optional<CommitPace> pace = Optional.empty();

        @Override
        public void init(ProcessorContext<byte[], byte[]> opened) {
            context = opened;
            pace = CommitPace.of(opened.appConfigs());
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            long began = System.nanoTime();
            ProcessorContext<byte[], byte[]> opened =
                    Objects.requireNonNull(context, "Kafka Streams has not called init");
            opened.forward(record);
            pace.ifPresent(ofThread -> ofThread.worked(opened, System.nanoTime() - began));
        }
    }

    /** The topic to send to, so that records pass through so many stages: one, two or three. */
    String from(int stages) {
        return TOPIC + (HOPS - stages);
    }

    /** The topic on which the records arrive. */
    String to() {
        return TO;
    }

    @Override
    public void close() {
        hops.forEach(KafkaStreams::close);
    }
}
