package io.depeche.app.command;

import static io.depeche.app.command.WireTopics.await;
import static io.depeche.app.command.WireTopics.awaitRunning;
import static io.depeche.app.command.WireTopics.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.StageName;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was published is explained on a real broker that the real stages have worked on. */
class HistoryCommandsTest {
    @TempDir
    Path dir;

    @Test
    void shouldExplainWhatWasPublished() {
        Settings settings = SettingsReader.read(
                Map.of("DEPECHE_INSTANCE", "test", "DEPECHE_PARTITIONS", "1", "DEPECHE_DATA_DIR", dir.toString()));
        try (Kafka kafka = Kafka.open(settings, announcement -> {})) {
            Cluster cluster = kafka.cluster();
            // given
            send(
                    cluster,
                    item("1", "Shares of Thales rose."),
                    item("2", "Shares of Thales rose 3%."),
                    item("2", "Shares of Thales rose 3%."),
                    bytes("{\\rtf1 Not an item.}"));
            try (RunningStages running = RunningStages.start(
                    settings, cluster, Pipeline.of(settings), EnumSet.allOf(StageName.class), (stage, state) -> {})) {
                awaitRunning(running);
                await(cluster, "wire.articles", 2);
                await(cluster, "wire.skipped", 1);
                await(cluster, "wire.dead-letters", 1);
            }
            shouldFollowEveryRecordBackAndSayHowItEnded();
            shouldFindAnArticleByItsUri();
            shouldSayWhatIsWrongWithAPlaceOrUri();
        }
    }

    private void shouldFollowEveryRecordBackAndSayHowItEnded() {
        assertThat(run("explain", "wire.raw-0@0").out())
                .startsWith("wire.raw-0@0: ")
                .contains("  then         published, revision 1 (new), at wire.articles-0@0")
                .contains("  differs      in nothing");
        assertThat(run("explain", "wire.raw-0@0#1/1").out()).contains("item 1: article");
        assertThat(run("explain", "wire.articles-0@0").out()).startsWith("wire.raw-0@0: ");
        assertThat(run("explain", "wire.items-0@0").out()).startsWith("wire.raw-0@0: ");
        assertThat(run("explain", "wire.skipped-0@0").out()).contains("  then         skipped, VER-DUPLICATE: ");
        assertThat(run("explain", "wire.dead-letters-0@0").out()).contains("  then         refused, FMT-");
    }

    private void shouldFindAnArticleByItsUri() {
        Console console = run("explain", "urn:history:1", "--why-not", "Orange");

        assertThat(console.exitCode()).isZero();
        assertThat(console.err()).contains("urn:history:1 is at wire.articles-0@", " comes from wire.raw-0@1#1/1");
        assertThat(console.out())
                .startsWith("wire.raw-0@1: ")
                .contains("published, revision 2 (update)")
                .containsPattern("now +by depeche .*, knowledge entities:.*tickers-starter@")
                .contains("why not Orange:");
    }

    private void shouldSayWhatIsWrongWithAPlaceOrUri() {
        assertThat(run("explain", "urn:nope").err())
                .startsWith("depeche: no article urn:nope on wire.articles or wire.items: check the uri");
        assertThat(run("explain", "wire.raw-0@99").err()).startsWith("depeche: no record at wire.raw-0@99: ");
        assertThat(run("explain", "wire.rwa-0@0").err()).startsWith("depeche: no topic wire.rwa at ");
        assertThat(run("explain", "urn:nope").exitCode()).isEqualTo(1);
    }

    private Console run(String... arguments) {
        return Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), arguments);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] item(String version, String body) {
        return bytes(
                ("{\"uri\": \"urn:history:1\", \"type\": \"text\", \"pubstatus\": \"usable\", \"language\": \"en\","
                                + " \"version\": \"%s\", \"versioncreated\": \"2026-03-01T10:0%s:00Z\","
                                + " \"headline\": \"Shares in Paris\", \"body_text\": \"PARIS, March 1 (Reuters) - %s\"}")
                        .formatted(version, version, body));
    }
}
