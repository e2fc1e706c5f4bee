package io.depeche.app.command;

import static io.depeche.app.command.WireTopics.awaitRunning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.app.audit.Backfill;
import io.depeche.app.audit.Ends;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RawSender;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.StageName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backfill is followed to its end, on a real broker with the real stages: {@code send --wait}. */
class SendWaitTest {
    @TempDir
    Path dir;

    @Test
    void shouldWaitUntilEveryRecordHasEndedAndSayHow() throws IOException {
        Settings settings = settings();
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                RunningStages running = start(settings, kafka.cluster(), EnumSet.allOf(StageName.class))) {
            awaitRunning(running);
            // given what was there before, and records of each end, one of them of two items
            WireTopics.send(kafka.cluster(), item("urn:send:before", "").getBytes(StandardCharsets.UTF_8));
            Path archive = Files.createDirectory(dir.resolve("archive"));
            Files.writeString(archive.resolve("1.json"), item("urn:send:kept", ""));
            Files.writeString(archive.resolve("2.json"), item("urn:send:kept", ""));
            Files.writeString(
                    archive.resolve("3.json"), item("urn:send:held", "\"embargoed\": \"2999-01-01T00:00:00Z\","));
            Files.writeString(archive.resolve("4.rtf"), "{\\rtf1\\ansi Not an item.}");
            Files.writeString(
                    archive.resolve("5.jsonl"), item("urn:send:first", "") + "\n" + item("urn:send:second", ""));
            List<Path> many = IntStream.range(0, 200)
                    .mapToObj(i -> archive.resolve("many-" + i + ".json"))
                    .toList();
            for (Path file : many) {
                Files.writeString(file, item("urn:send:" + file.getFileName(), ""));
            }

            // when
            Console console = send("--wait", archive.toString());

            // then
            assertThat(console.exitCode()).as(console.err()).isZero();
            assertThat(console.out().lines()).hasSize(205);
            assertThat(console.errLines())
                    .last()
                    .asString()
                    .startsWith("205 records sent to wire.raw at ")
                    .endsWith(": 203 articles, 1 dead letters, 1 skipped, 1 held");
            assertThat(send(
                                    "--wait",
                                    Files.createDirectory(dir.resolve("empty")).toString())
                            .exitCode())
                    .isZero();
        }
    }

    @Test
    void shouldNameTheStageThatDoesNothingAndGoOnWhenItRuns() {
        Settings settings = settings();
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                RunningStages first =
                        start(settings, kafka.cluster(), EnumSet.of(StageName.INGEST, StageName.ENRICH))) {
            awaitRunning(first);
            try (Backfill backfill = Backfill.begin(kafka.cluster(), settings.topics());
                    RawSender sender = new RawSender(kafka.cluster(), "wire.raw", "")) {
                // given records that come as far as the sink, which does not run
                sender.send(item("urn:send:one", "").getBytes(StandardCharsets.UTF_8), backfill::sent);
                sender.send(item("urn:send:two", "").getBytes(StandardCharsets.UTF_8), backfill::sent);
                sender.flush();
                WireTopics.await(kafka.cluster(), "wire.enriched", 2);

                // when, then
                assertThatThrownBy(() -> backfill.await(Duration.ofSeconds(2), ends -> {}))
                        .isInstanceOf(CommandFailed.class)
                        .hasMessageContaining("2 of 2 records have not ended, and nothing has happened for 2 s")
                        .hasMessageContaining("sink has finished none of about");

                // when it runs, then
                try (RunningStages sink = start(settings, kafka.cluster(), EnumSet.of(StageName.SINK))) {
                    awaitRunning(sink);
                    assertThat(backfill.await(Duration.ofHours(1), ends -> {})).isEqualTo(new Ends(2, 2, 2, 0, 0, 0));
                }
            }
        }
    }

    @Test
    void shouldExitWithTwoWhenItCanNeverBeDone() {
        assertThat(send("--wait", "--watch", dir.toString()).exitCode()).isEqualTo(2);
    }

    private Settings settings() {
        return SettingsReader.read(
                Map.of("DEPECHE_INSTANCE", "test", "DEPECHE_PARTITIONS", "2", "DEPECHE_DATA_DIR", dir.toString()));
    }

    private static RunningStages start(Settings settings, Cluster cluster, Set<StageName> stages) {
        return RunningStages.start(settings, cluster, Pipeline.of(settings), stages, (stage, state) -> {});
    }

    private Console send(String... arguments) {
        return Console.in(
                Map.of("DEPECHE_DATA_DIR", dir.toString()),
                Stream.concat(Stream.of("send"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    private static String item(String uri, String more) {
        return ("{\"uri\": \"%s\", \"type\": \"text\", \"pubstatus\": \"usable\", \"language\": \"en\", \"version\": \"1\", %s"
                        + " \"versioncreated\": \"2026-03-01T10:00:00Z\", \"headline\": \"New harbour for Brest\","
                        + " \"body_text\": \"The harbour of Brest opens on Monday, said its master of %s.\"}")
                .formatted(uri, more, uri);
    }
}
