package io.depeche.app.chaos;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.crash.Proof;
import io.depeche.app.crash.Recorder;
import io.depeche.app.crash.history.Seen;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.StageName;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The same raw records once more, through topics of their own and stages in this process, while nothing breaks. */
final class Calm {
    private Calm() {}

    static List<Seen> run(Cluster cluster, Settings disturbed, Proof proof, Path dir) {
        Settings settings = SettingsReader.read(Map.of(
                "DEPECHE_PARTITIONS",
                "4",
                "DEPECHE_INSTANCE",
                "calm",
                "DEPECHE_TOPIC_PREFIX",
                "calm",
                "DEPECHE_DATA_DIR",
                dir.resolve("calm").toString()));
        try (Admin admin = cluster.admin()) {
            TopicPlan.of(admin, TopicSpec.all(settings)).apply(admin);
        }
        try (RunningStages stages = RunningStages.start(
                        settings,
                        cluster,
                        Pipeline.of(settings),
                        EnumSet.allOf(StageName.class),
                        (stage, state) -> {});
                Recorder recorder = new Recorder(cluster, settings.topics())) {
            stages.awaitRunning();
            copy(cluster, disturbed.topics().raw(), settings.topics().raw());
            Proof.awaitEnds(recorder, proof.items(), () -> {});
            return recorder.toEnd().seen();
        }
    }

    private static void copy(Cluster cluster, String from, String to) {
        try (TopicReader reader = TopicReader.fromBeginning(cluster, from);
                Producer<byte[], byte[]> producer = cluster.producer()) {
            reader.readToEnd(raw -> {
                var unused = producer.send(new ProducerRecord<>(
                        to, raw.partition(), raw.timestamp(), raw.key(), raw.value(), raw.headers()));
            });
        }
    }
}
