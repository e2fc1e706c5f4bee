package io.depeche.app.command;

import static io.depeche.app.command.WireTopics.await;
import static io.depeche.app.command.WireTopics.awaitRunning;
import static io.depeche.app.command.WireTopics.read;
import static io.depeche.app.command.WireTopics.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.app.subscriber.PublicRecords;
import io.depeche.app.watchlist.LiveWatchLists;
import io.depeche.model.Json;
import io.depeche.model.StageName;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.operation.Operation;
import io.depeche.sink.watch.WatchLists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Watch lists are changed while the real stages run on a real broker. */
class WatchCommandTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add",
                "add list --name Acme",
                "add list --reason why --by me",
                "add list/x --name Acme --reason why --by me",
                "add list --ticker TTE --reason why --by me",
                "remove list --name Acme --reason why",
                "lists"
            })
    void shouldExitWithTwoOnWrongUsage(String arguments) {
        assertThat(watch(arguments.split(" ", -1)).exitCode()).isEqualTo(2);
    }

    @Test
    void shouldSendArticlesToTheListsThatOperatorsChangeMeanwhile() throws IOException {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_INSTANCE", "test", "DEPECHE_DATA_DIR", dir.toString()));
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                LiveWatchLists lists =
                        LiveWatchLists.follow(kafka.cluster(), settings.topics().watchlists());
                RunningStages running = start(settings, kafka.cluster(), lists)) {
            Cluster cluster = kafka.cluster();
            awaitRunning(running);
            send(cluster, item("urn:before", 1, "Kervella opens the harbour of Brest"));
            await(cluster, "wire.articles", 1);

            // when
            WatchLists before = lists.get();
            Console added = watch(
                    "add",
                    "harbours",
                    "--name",
                    "Anne Kervella",
                    "--name",
                    "Lorient",
                    "--reason",
                    "desk asks",
                    "--by",
                    "A. Ruiz");
            awaitOthersThan(before, lists);
            send(cluster, item("urn:a", 1, "Lorient opens a harbour"), item("urn:b", 1, "Brest opens a harbour"));
            await(cluster, "wire.articles", 3);
            send(cluster, item("urn:a", 2, "Brest opens a harbour"));
            await(cluster, "wire.articles", 4);

            // then
            assertThat(added.exitCode()).as(added.err()).isZero();
            assertThat(watched(cluster, 2)).containsExactly("harbours urn:a 1 usable", "harbours urn:a 2 canceled");
            shouldListWhatIsWatched();

            // when
            WatchLists full = lists.get();
            assertThat(watch("remove", "harbours", "--name", "Brest", "--reason", "why", "--by", "me")
                            .err())
                    .contains("no entry harbours/name/Brest on wire.watchlists; nothing removed");
            watch("remove", "harbours", "--name", "Lorient", "--reason", "done", "--by", "A. Ruiz");
            awaitOthersThan(full, lists);
            send(cluster, item("urn:c", 1, "Lorient opens a harbour"));
            await(cluster, "wire.articles", 5);

            // then
            assertThat(watched(cluster, 2)).hasSize(2);
            assertThat(operations(cluster))
                    .extracting(Operation::action, Operation::subject, Operation::reason, Operation::by)
                    .containsExactlyInAnyOrder(
                            tuple("watch-add", "harbours/name/Anne Kervella", "desk asks", "A. Ruiz"),
                            tuple("watch-add", "harbours/name/Lorient", "desk asks", "A. Ruiz"),
                            tuple("watch-remove", "harbours/name/Lorient", "done", "A. Ruiz"));
        }
    }

    private void shouldListWhatIsWatched() {
        assertThat(watch("list", "harbours", "--output", "json").jsonLines())
                .extracting(entry ->
                        entry.get("kind").asText() + " " + entry.get("text").asText())
                .containsExactly("name Anne Kervella", "name Lorient");
        assertThat(watch("list").out()).contains("harbours  name 'Lorient', by A. Ruiz at ");
        assertThat(watch("list", "ships").err()).contains("no entries on wire.watchlists for ships");
    }

    private static RunningStages start(Settings settings, Cluster cluster, LiveWatchLists lists) {
        return RunningStages.start(
                settings,
                cluster,
                Pipeline.of(settings).watching(lists),
                EnumSet.allOf(StageName.class),
                (stage, state) -> {});
    }

    private static void awaitOthersThan(WatchLists before, LiveWatchLists lists) {
        while (lists.get() == before) {
            Thread.onSpinWait();
        }
    }

    private Console watch(String... arguments) {
        List<String> all = new ArrayList<>(List.of("watch"));
        all.addAll(List.of(arguments));
        return Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), all.toArray(String[]::new));
    }

    private static byte[] item(String uri, int version, String headline) {
        return """
                {"uri": "%s", "type": "text", "pubstatus": "usable", "language": "en", "version": "%d",
                 "versioncreated": "2026-03-01T1%d:00:00Z", "headline": "%s",
                 "body_text": "The harbour opens on Monday, said its master. Ships may enter at noon."}
                """.formatted(uri, version, version, headline).getBytes(UTF_8);
    }

    /** List, uri, revision and status of each record, once there are that many. */
    private static List<String> watched(Cluster cluster, int records) throws IOException {
        await(cluster, "wire.watched", records);
        List<String> states = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : read(cluster, "wire.watched")) {
            PublicRecords.documented().check(record);
            NinjsArticle article = Json.read(record.value(), NinjsArticle.class);
            states.add(new String(record.key(), UTF_8) + " " + article.uri() + " " + article.version() + " "
                    + article.pubStatus().code());
        }
        return states;
    }

    private static List<Operation> operations(Cluster cluster) throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : read(cluster, "wire.operations")) {
            PublicRecords.documented().check(record);
            operations.add(Json.read(record.value(), Operation.class));
        }
        return operations;
    }
}
