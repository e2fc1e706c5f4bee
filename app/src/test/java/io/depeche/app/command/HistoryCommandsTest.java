package io.depeche.app.command;

import static io.depeche.app.command.WireTopics.await;
import static io.depeche.app.command.WireTopics.awaitRunning;
import static io.depeche.app.command.WireTopics.read;
import static io.depeche.app.command.WireTopics.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.Json;
import io.depeche.model.Remark;
import io.depeche.model.StageName;
import io.depeche.model.Story;
import io.depeche.model.kafka.Headers;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.operation.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was published is explained on a real broker that the real stages have worked on. */
class HistoryCommandsTest {
    /** The style of a new agency, in a user's own knowledge directory. */
    private static final String NORDWIRE = """
            id: nordwire
            source: made up for this test
            licence: Apache-2.0
            version: "1"
            provider: Nordwire
            languages: [en]
            recognise:
              contains: ["[nw]"]
            rules:
              - rule: sign-off
                kind: furniture
                where: line
                pattern: 'Sent by the Nordwire night desk \\[nw\\]'
                examples:
                  - {in: 'Sent by the Nordwire night desk [nw]', removes: 'Sent by the Nordwire night desk [nw]'}
            """;

    private static final String[] REPLAY_AND_PUBLISH = {
        "replay", "--from", "1h", "--publish", "--by", "A. Ruiz", "--reason", "a style for Nordwire"
    };

    @TempDir
    Path dir;

    @Test
    void shouldExplainAndReplayWhatWasPublished() throws IOException {
        Settings settings = SettingsReader.read(
                Map.of("DEPECHE_INSTANCE", "test", "DEPECHE_PARTITIONS", "1", "DEPECHE_DATA_DIR", dir.toString()));
        try (Kafka kafka = Kafka.open(settings, announcement -> {})) {
            Cluster cluster = kafka.cluster();
            // given: two revisions, the second twice; no item; one of a new agency; one under embargo; one killed
            send(
                    cluster,
                    item("1", 1, "PARIS, March 1 (Reuters) - Shares of Thales rose."),
                    item("1", 2, "PARIS, March 1 (Reuters) - Shares of Thales rose 3%."),
                    item("1", 2, "PARIS, March 1 (Reuters) - Shares of Thales rose 3%."),
                    bytes("{\\rtf1 Not an item.}"),
                    item(
                            "snow",
                            1,
                            "OSLO, March 14 (Nordwire) - Snow fell on Oslo.\\n\\nSent by the Nordwire night desk [nw]"),
                    bytes(text("secret", 1, "The secret merger.")
                            .replace("{", "{\"embargoed\": \"2999-01-01T00:00:00Z\",")),
                    item(
                            "killed",
                            1,
                            "OSLO, March 14 (Nordwire) - Wrong news.\\n\\nSent by the Nordwire night desk [nw]"),
                    bytes(text(
                                    "killed",
                                    2,
                                    "OSLO, March 14 (Nordwire) - Wrong news.\\n\\nSent by the Nordwire night desk [nw]")
                            .replace("usable", "canceled")));
            // and one whose producer says that it is the first one, published anew
            sendForged(cluster, item("forged", 1, "OSLO, March 14 (Nordwire) - Rain fell."), "wire.raw-0@0#1/1");
            try (RunningStages running = RunningStages.start(
                    settings, cluster, Pipeline.of(settings), EnumSet.allOf(StageName.class), (stage, state) -> {})) {
                awaitRunning(running);
                await(cluster, "wire.articles", 6);
                await(cluster, "wire.skipped", 1);
                await(cluster, "wire.dead-letters", 1);
                await(cluster, "wire.held", 1);
            }
            shouldFollowEveryRecordBackAndSayHowItEnded();
            shouldFindAnArticleByItsUri();
            shouldSayWhatIsWrongWithAPlaceOrUri();
            shouldReplayHistoryAsItWas(cluster);
            shouldReportWhatANewStyleWouldChange(cluster);
            shouldPublishNewRevisionsOfWhatTheStagesWouldNowMakeOtherwise(cluster);
        }
    }

    private void shouldReplayHistoryAsItWas(Cluster cluster) {
        Console console = run("replay", "--from", "1h");

        assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
        assertThat(console.out().lines().map(String::strip).skip(1))
                .containsExactly(
                        "9 records",
                        "9 items",
                        "8 would end as they did",
                        "0 would end otherwise",
                        "1 not replayed: the article is killed or erased today");
        assertThat(read(cluster, "wire.replay.articles"))
                .allSatisfy(record ->
                        assertThat(RecordHeaders.text(record, Headers.REPLAY)).isPresent())
                .extracting(record -> new String(record.key(), UTF_8))
                .containsExactlyInAnyOrder(
                        "urn:history:1",
                        "urn:history:1",
                        "urn:history:snow",
                        "urn:history:killed",
                        "urn:history:forged");
        assertThat(read(cluster, "wire.replay.articles"))
                .extracting(record -> new String(record.value(), UTF_8))
                .noneMatch(json -> json.contains("secret") || json.contains("Wrong news"));
    }

    private void shouldReportWhatANewStyleWouldChange(Cluster cluster) throws IOException {
        // given
        Path styles = Files.createDirectories(dir.resolve("own/styles"));
        Files.writeString(styles.resolve("nordwire.yaml"), NORDWIRE);
        int shadows = read(cluster, "wire.replay.articles").size();

        // when
        Console console = run(
                "replay",
                "--from",
                "1h",
                "--knowledge",
                dir.resolve("own").toString(),
                "--output",
                "json",
                "--dry-run");

        // then
        assertThat(console.exitCode()).as(console.err()).isEqualTo(64);
        assertThat(console.jsonLines()).hasSize(2).first().satisfies(changed -> {
            assertThat(changed.get("uri").asText()).isEqualTo("urn:history:snow");
            assertThat(changed.get("published").asText()).startsWith("wire.articles-0@");
            assertThat(changed.get("changes").findValuesAsText("kind")).containsExactly("body");
        });
        JsonNode report = console.jsonLines().get(1).get("report");
        assertThat(report.get("changed").asInt()).isEqualTo(1);
        assertThat(report.get("kinds").get("body").asInt()).isEqualTo(1);
        assertThat(read(cluster, "wire.replay.articles")).hasSize(shadows);
        assertThat(run("replay", "--from", "1h", "--provider", "reuters", "--dry-run")
                        .out())
                .contains(" 2 items", " 2 would end as they did");
    }

    private void shouldPublishNewRevisionsOfWhatTheStagesWouldNowMakeOtherwise(Cluster cluster) {
        // given stages with the new style
        Settings own = SettingsReader.read(Map.of(
                "DEPECHE_INSTANCE",
                "test",
                "DEPECHE_PARTITIONS",
                "1",
                "DEPECHE_DATA_DIR",
                dir.toString(),
                "DEPECHE_KNOWLEDGE_DIR",
                dir.resolve("own").toString()));
        assertThat(own("replay", "--from", "1h", "--publish", "--dry-run").err())
                .contains("nothing sent; without --dry-run 1 articles would be published anew");
        try (RunningStages running = RunningStages.start(
                own, cluster, Pipeline.of(own), EnumSet.allOf(StageName.class), (stage, state) -> {})) {
            awaitRunning(running);

            // when
            Console nameless = own("replay", "--from", "1h", "--publish");
            Console console = own(REPLAY_AND_PUBLISH);

            // then
            assertThat(nameless.exitCode()).isEqualTo(2);
            assertThat(nameless.err()).contains("--publish needs --reason and --by");
            assertThat(console.exitCode()).as(console.err()).isEqualTo(64);
            assertThat(console.err()).contains("sent 1 record to wire.raw, for new revisions of 1 articles");
            await(cluster, "wire.articles", 7);
        }
        NinjsArticle anew = article(read(cluster, "wire.articles").get(6));
        assertThat(anew.uri()).isEqualTo("urn:history:snow");
        assertThat(anew.story().revision()).isEqualTo(2);
        assertThat(anew.story().change()).isEqualTo(Story.Change.UPDATE);
        assertThat(anew.bodies().get(0).value()).isEqualTo("Snow fell on Oslo.");
        assertThat(anew.lineage().remarks()).extracting(Remark::code).contains("VER-REPLAYED");

        // then who did it and why is kept, beside the record that did it
        assertThat(read(cluster, "wire.operations")).singleElement().satisfies(record -> {
            Operation operation = Json.read(record.value(), Operation.class);
            assertThat(operation.action()).isEqualTo(Operation.REPLAY);
            assertThat(operation.subject()).isEqualTo("urn:history:snow");
            assertThat(operation.raw()).hasToString("wire.raw-0@4#1/1");
            assertThat(operation.reason()).isEqualTo("a style for Nordwire");
            assertThat(operation.by()).isEqualTo("A. Ruiz");
            assertThat(operation.sent()).isEqualTo(anew.lineage().raw().source());
        });

        // then nothing is left to publish, and every item has one end
        Console again = own(REPLAY_AND_PUBLISH);
        assertThat(again.exitCode()).as(again.out()).isZero();
        assertThat(again.err()).contains("sent 0 records");
        assertThat(again.out()).contains("1 not replayed: sent again since");
        assertThat(own("audit", "--patience", "0").exitCode()).isZero();
    }

    private static void sendForged(Cluster cluster, byte[] item, String origin) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("wire.raw", null, item);
        record.headers().add(Headers.REPLAY_OF, origin.getBytes(UTF_8));
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            var unused = producer.send(record);
        }
    }

    private Console own(String... arguments) {
        return Console.in(
                Map.of(
                        "DEPECHE_DATA_DIR",
                        dir.toString(),
                        "DEPECHE_KNOWLEDGE_DIR",
                        dir.resolve("own").toString()),
                arguments);
    }

    private static NinjsArticle article(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Json.read(record.value(), NinjsArticle.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static byte[] item(String id, int version, String body) {
        return bytes(text(id, version, body));
    }

    private static String text(String id, int version, String body) {
        return ("{\"uri\": \"urn:history:%s\", \"type\": \"text\", \"pubstatus\": \"usable\", \"language\": \"en\","
                        + " \"version\": \"%d\", \"versioncreated\": \"2026-03-01T10:0%d:00Z\","
                        + " \"headline\": \"News of the day\", \"body_text\": \"%s\"}")
                .formatted(id, version, version, body);
    }
}
