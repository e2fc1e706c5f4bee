package io.depeche.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.TopicReader;
import io.depeche.app.run.Kafka;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Following a folder, on a real broker: {@code send --watch}. */
class SendWatchTest {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int POLLS = 150;

    @TempDir
    Path dir;

    private final List<String> received = new ArrayList<>();

    @Test
    void shouldSendEachFileOnceAlsoAfterARestart() throws IOException, InterruptedException {
        // given a running broker and a folder with a file
        Settings settings = SettingsReader.read(Map.of(
                "DEPECHE_INSTANCE",
                "test",
                "DEPECHE_PARTITIONS",
                "1",
                "DEPECHE_DATA_DIR",
                dir.resolve("data").toString()));
        Path folder = Files.createDirectory(dir.resolve("incoming"));
        Files.writeString(folder.resolve("a.txt"), "Port strike ends");
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                TopicReader raw = TopicReader.fromBeginning(
                        kafka.cluster(), settings.topics().raw())) {
            // when the folder is followed, and again after another file was dropped
            watchUntil(folder, raw, 1);
            Files.writeString(folder.resolve("b.txt"), "Bridge reopens");
            watchUntil(folder, raw, 2);
        }

        // then
        assertThat(received).containsExactly("Port strike ends", "Bridge reopens");
    }

    /** Stops the watch once it has remembered what it sent: stopped in between, it would rightly send the file again. */
    private void watchUntil(Path folder, TopicReader raw, int count) throws IOException, InterruptedException {
        Map<String, String> environment =
                Map.of("DEPECHE_DATA_DIR", dir.resolve("data").toString(), "DEPECHE_PARTITIONS", "1");
        Thread watching = new Thread(() -> Console.in(environment, "send", "--watch", folder.toString()));
        watching.start();
        for (int i = 0; i < POLLS && (received.size() < count || remembered(folder) < count); i++) {
            raw.poll(POLL).forEach(record -> received.add(new String(record.value(), StandardCharsets.UTF_8)));
        }
        watching.interrupt();
        watching.join();
    }

    private static long remembered(Path folder) throws IOException {
        Path sent = folder.resolve(".depeche-sent");
        return Files.exists(sent) ? Files.readAllLines(sent).size() : 0;
    }
}
