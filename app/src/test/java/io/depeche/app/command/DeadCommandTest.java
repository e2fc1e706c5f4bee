package io.depeche.app.command;

import static io.depeche.app.command.WireTopics.await;
import static io.depeche.app.command.WireTopics.awaitRunning;
import static io.depeche.app.command.WireTopics.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Ledger;
import io.depeche.app.cluster.RawSender;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.DemoItems;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.StageName;
import io.depeche.model.kafka.Headers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters are listed and redriven on a real broker with the real stages. */
class DeadCommandTest {
    @TempDir
    Path dir;

    @Test
    void shouldRefuseToSendEverythingByAccident() {
        Console console = Console.run("dead", "redrive", "--apply");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).startsWith("select letters");
    }

    @ParameterizedTest
    @CsvSource({"list,--since,yesterday", "list,--stage,distil", "redrive,--apply,wire.dead-letters", "forget,all,x"})
    void shouldExitWithTwoOnWrongUsage(String command, String option, String value) {
        assertThat(Console.run("dead", command, option, value).exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,2026-11-23T00:00:00Z",
        "2026-11-23T10:15:30Z,2026-11-23T10:15:30Z",
        "2h,2026-11-24T10:00:00Z",
        "3d,2026-11-21T12:00:00Z"
    })
    void shouldReadTimesAsUsersWriteThem(String text, Instant time) {
        assertThat(PastTime.read(text, Instant.parse("2026-11-24T12:00:00Z"))).isEqualTo(time);
    }

    @Test
    void shouldListAndRedriveLettersWithoutLosingOrDoublingAnItem() throws IOException {
        Settings settings = SettingsReader.read(
                Map.of("DEPECHE_INSTANCE", "test", "DEPECHE_PARTITIONS", "1", "DEPECHE_DATA_DIR", dir.toString()));
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                RunningStages running = RunningStages.start(
                        settings,
                        kafka.cluster(),
                        Pipeline.of(settings),
                        EnumSet.allOf(StageName.class),
                        (stage, state) -> {})) {
            awaitRunning(running);
            Cluster cluster = kafka.cluster();
            assertThat(dead("list").err()).contains("no dead letters");

            // given: a broken item, and a good one
            sendRaw(cluster, "09-broken-newsml-g2.xml");
            sendRaw(cluster, "01-reuters-fr-portal.txt");
            await(cluster, "wire.dead-letters", 1);
            await(cluster, "wire.articles", 1);
            shouldShowWhatWouldBeSentAndSendNothing(cluster);
            shouldSendABrokenItemAgainAndCountItsAttempts(cluster);
            shouldMakeAnItemOfAnOlderSchemaAnewFromRaw(cluster);
            shouldSendAnArticleToTheSinkAgain(cluster);

            // then
            Console again = dead("redrive", "--every", "--max-attempts", "1", "--apply");
            assertThat(again.exitCode()).as(again.err()).isZero();
            assertThat(again.err()).contains("sent 0 records").contains("refused more than 1 times");
            assertThat(ledger(cluster).doubled()).isEmpty();
            assertThat(ledger(cluster).missing(places(cluster, "wire.raw"))).isEmpty();
        }
    }

    private void shouldShowWhatWouldBeSentAndSendNothing(Cluster cluster) {
        Console list = dead("list", "--output", "json");
        assertThat(list.jsonLines()).singleElement().satisfies(letter -> {
            assertThat(letter.get("code").asText()).isEqualTo("FMT-MALFORMED");
            assertThat(letter.get("attempts").asInt()).isEqualTo(1);
            assertThat(letter.get("redriven").asBoolean()).isFalse();
        });
        int before = read(cluster, "wire.raw").size();
        Console dry = dead("redrive", "--code", "FMT-*");
        assertThat(dry.out()).contains("FMT-MALFORMED").contains("wire.raw");
        assertThat(dry.err()).contains("nothing sent");
        assertThat(read(cluster, "wire.raw")).hasSize(before);
    }

    private void shouldSendABrokenItemAgainAndCountItsAttempts(Cluster cluster) {
        assertThat(dead("redrive", "--code", "FMT-*", "--apply").err()).contains("sent 1 record at");
        await(cluster, "wire.dead-letters", 2);
        assertThat(dead("list", "--output", "json").jsonLines())
                .singleElement()
                .satisfies(letter -> assertThat(letter.get("attempts").asInt()).isEqualTo(2));
        assertThat(dead("list", "--all", "--each").out())
                .contains("  redriven  ")
                .contains("  waiting  ");
    }

    private void shouldMakeAnItemOfAnOlderSchemaAnewFromRaw(Cluster cluster) {
        // a second item of the first raw record, as an older ingest would have written it
        ConsumerRecord<byte[], byte[]> item = read(cluster, "wire.items").get(0);
        int raws = read(cluster, "wire.raw").size();
        send(cluster, copy(item, "wire.items", Map.of(Headers.SCHEMA, "wire-item/0", Headers.RAW, "wire.raw-0@0#2/2")));
        await(cluster, "wire.dead-letters", 3);
        assertThat(dead("redrive", "--code", "SCH-VERSION", "--apply").exitCode())
                .isZero();
        await(cluster, "wire.raw", raws + 1);
        await(cluster, "wire.dead-letters", 4);
    }

    private void shouldSendAnArticleToTheSinkAgain(Cluster cluster) {
        ConsumerRecord<byte[], byte[]> article = read(cluster, "wire.enriched").get(0);
        Map<String, String> refused = Map.of(
                Headers.DEAD_STAGE,
                "sink",
                Headers.DEAD_CODE,
                "BUG",
                Headers.DEAD_MESSAGE,
                "made up",
                Headers.DEAD_AT,
                "2026-03-01T10:00:00Z",
                Headers.DEAD_ATTEMPTS,
                "1");
        send(cluster, ofASecondItem(copy(article, "wire.dead-letters", refused)));
        Console sent = dead("redrive", "--stage", "sink", "--apply");
        assertThat(sent.out()).contains("wire.enriched");
        await(cluster, "wire.articles", 2);
        assertThat(dead("redrive", "--stage", "sink", "--apply").err()).contains("sent 0 records");
    }

    private static ProducerRecord<byte[], byte[]> copy(
            ConsumerRecord<byte[], byte[]> record, String topic, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> copy =
                new ProducerRecord<>(topic, null, record.timestamp(), record.key(), record.value(), record.headers());
        headers.forEach((name, value) -> copy.headers().remove(name).add(name, value.getBytes(UTF_8)));
        return copy;
    }

    /** The same record as that of a second item beside it, so that it is not a repetition. */
    private static ProducerRecord<byte[], byte[]> ofASecondItem(ProducerRecord<byte[], byte[]> record) {
        String value = new String(record.value(), UTF_8).replace("wire.raw-0@1#1/1", "wire.raw-0@1#2/2");
        record.headers().remove(Headers.RAW).add(Headers.RAW, "wire.raw-0@1#2/2".getBytes(UTF_8));
        return new ProducerRecord<>(
                record.topic(), null, record.timestamp(), record.key(), value.getBytes(UTF_8), record.headers());
    }

    private Console dead(String... arguments) {
        List<String> all = new ArrayList<>(List.of("dead"));
        all.addAll(List.of(arguments));
        return Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), all.toArray(String[]::new));
    }

    private static void sendRaw(Cluster cluster, String name) throws IOException {
        try (RawSender sender = new RawSender(cluster, "wire.raw", "")) {
            DemoItems.all().stream()
                    .filter(item -> item.name().equals(name))
                    .forEach(item -> sender.send(item.bytes(), at -> {}));
        }
    }

    private static void send(Cluster cluster, ProducerRecord<byte[], byte[]> record) {
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            var unused = producer.send(record);
            producer.flush();
        }
    }

    private static List<String> places(Cluster cluster, String topic) {
        return read(cluster, topic).stream()
                .map(record -> record.topic() + "-" + record.partition() + "@" + record.offset())
                .toList();
    }

    private static Ledger ledger(Cluster cluster) {
        Ledger ledger = new Ledger();
        for (String topic : List.of("wire.articles", "wire.dead-letters", "wire.skipped")) {
            read(cluster, topic).forEach(ledger::enter);
        }
        return ledger;
    }
}
