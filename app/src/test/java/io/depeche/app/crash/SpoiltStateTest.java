package io.depeche.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.broker.EmbeddedBroker;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stores of a stopped process are spoilt on its disk. */
class SpoiltStateTest {
    private static final Duration PACE = Duration.ofMillis(20);
    private static final int SOME = 100;

    @TempDir
    Path dir;

    @RegisterExtension
    final Children children = new Children();

    @ParameterizedTest
    @ValueSource(strings = {"*", "CURRENT"})
    void shouldNameTheDirectoryToDeleteAndLoseNothingAfterwards(String files) throws Exception {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_INSTANCE", "test"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(dir.resolve("broker"), 0, BrokerProcess.MAX_RECORD_BYTES)) {
            Cluster cluster = Cluster.at(broker.address(), settings);
            try (Admin admin = cluster.admin();
                    Recorder recorder = recorder(admin, cluster, settings)) {
                // given
                Child stages = children.run("stages", dir, broker.address());
                Path streams = dir.resolve("stages").resolve("streams");
                Load load = Load.start(cluster, settings.topics().raw(), PACE);
                try (load) {
                    readUntil(recorder, () -> recorder.ends() > SOME);
                    stages.kill();
                    assertThat(spoil(streams, files)).isNotEmpty();

                    // when
                    stages.restart();
                    readUntil(recorder, stages::hasEndedByItself);

                    // then
                    assertThat(stages.output().lines())
                            .last()
                            .asString()
                            .matches("depeche: stage (ingest|enrich|sink) (does not start|stopped): .+ \\(delete "
                                    + Pattern.quote(streams.toString())
                                    + "/wire-\\1 while the process is stopped, then start it again:"
                                    + " the stage reads its stores back from Kafka\\)");

                    // when
                    Files.move(streams, dir.resolve("spoilt"));
                    int ends = recorder.ends();
                    stages.restart();
                    readUntil(recorder, () -> recorder.ends() > ends + SOME);
                }

                // then
                Proof proof = Proof.of(cluster, settings.topics(), load, recorder, () -> {});
                assertThat(proof.anomalies()).isEmpty();
                assertThat(children.ended()).isEmpty();
            }
        }
    }

    private static List<Path> spoil(Path streams, String glob) throws IOException {
        Random random = new Random(glob.hashCode());
        try (Stream<Path> all = Files.walk(streams)) {
            List<Path> spoilt = all.filter(Files::isRegularFile)
                    .filter(file -> streams.getFileSystem()
                            .getPathMatcher("glob:" + glob)
                            .matches(file.getFileName()))
                    .toList();
            for (Path file : spoilt) {
                byte[] noise = new byte[(int) Files.size(file)];
                random.nextBytes(noise);
                Files.write(file, noise);
            }
            return spoilt;
        }
    }

    private static Recorder recorder(Admin admin, Cluster cluster, Settings settings) {
        TopicPlan.of(admin, TopicSpec.all(settings)).apply(admin);
        return new Recorder(cluster, settings.topics());
    }

    private static void readUntil(Recorder recorder, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            recorder.read();
        }
    }
}
