package io.depeche.app.command;

import static io.depeche.app.command.DeadRecords.copy;
import static io.depeche.app.command.DeadRecords.ofASecondItem;
import static io.depeche.app.command.DeadRecords.raw;
import static io.depeche.app.command.DeadRecords.send;
import static io.depeche.app.command.WireTopics.await;
import static io.depeche.app.command.WireTopics.awaitRunning;
import static io.depeche.app.command.WireTopics.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Ledger;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.dead.DeadLetters;
import io.depeche.app.dead.Decided;
import io.depeche.app.dead.Letter;
import io.depeche.app.dead.LetterFilter;
import io.depeche.app.dead.LetterWriter;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.app.subscriber.PublicRecords;
import io.depeche.model.Json;
import io.depeche.model.StageName;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.model.operation.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters are listed and redriven on a real broker with the real stages. */
class DeadCommandTest {
    private static final Map<String, String> PRODUCERS =
            Map.of(Headers.FEED, "nord", "own", "mine", "traceparent", "00-0af7-b7ad-01");

    @TempDir
    Path dir;

    @Test
    void shouldListShowRedriveAndDiscardLettersWithoutLosingOrDoublingAnItem() throws Exception {
        Settings settings = SettingsReader.read(Map.of(
                "DEPECHE_INSTANCE",
                "test",
                "DEPECHE_PARTITIONS",
                "1",
                "DEPECHE_MAX_ITEM_BYTES",
                "65536",
                "DEPECHE_DATA_DIR",
                dir.toString()));
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
            send(cluster, raw("09-broken-newsml-g2.xml", PRODUCERS));
            send(cluster, raw("01-reuters-fr-portal.txt", Map.of()));
            await(cluster, "wire.dead-letters", 1);
            await(cluster, "wire.articles", 1);
            shouldShowWhatWouldBeSentAndSendNothing(cluster);
            shouldShowALetterWithItsBytes(cluster);
            shouldSendABrokenItemAgainAndCountItsAttempts(cluster);
            shouldMakeAnItemOfAnOlderSchemaAnewFromRaw(cluster);
            shouldSendAnArticleToTheSinkAgain(cluster);
            shouldBelieveNoProducerWhoSaysThatALetterIsRedriven(cluster);
            shouldSendWhatWasRefusedInItsOrder(cluster);
            shouldDiscardALetterSoThatItIsNotListed(cluster);
            shouldLetALaterCommandStopAnEarlierOne(cluster);

            // then
            Console again = apply("redrive", "--every", "--max-attempts", "1");
            assertThat(again.err()).contains("refused more than 1 times");
            Console audit = depeche("audit", "--from", "2026-01-01", "--patience", "1000");
            assertThat(audit.exitCode()).as(audit.out() + audit.err()).isZero();
            assertThat(ledger(cluster).doubled()).isEmpty();
            assertThat(ledger(cluster).missing(places(cluster, "wire.raw"))).isEmpty();
            shouldHandleALetterWhoseBytesAreAtItsSource(cluster);
        }
    }

    private void shouldShowWhatWouldBeSentAndSendNothing(Cluster cluster) throws IOException {
        Console list = dead("list", "--provider", "NORD", "--output", "json");
        assertThat(list.jsonLines()).singleElement().satisfies(letter -> {
            assertThat(letter.get("code").asText()).isEqualTo("FMT-MALFORMED");
            assertThat(letter.get("attempts").asInt()).isEqualTo(1);
            assertThat(letter.get("state").asText()).isEqualTo("waiting");
        });
        assertThat(dead("list", "--provider", "AFP").err()).contains("no dead letters", "feeds: nord");
        int before = read(cluster, "wire.raw").size();
        Console dry = dead("redrive", "--code", "FMT-*");
        assertThat(dry.out())
                .contains("FMT-MALFORMED")
                .contains("wire.raw")
                .contains("0 would now pass, 1 still refused:")
                .contains("wire.dead-letters-0@0  FMT-MALFORMED  ");
        assertThat(dry.err()).contains("nothing sent; --apply would send 1 record");
        assertThat(read(cluster, "wire.raw")).hasSize(before);
    }

    private void shouldShowALetterWithItsBytes(Cluster cluster) throws IOException {
        // given
        String broken = new String(read(cluster, "wire.raw").get(0).value(), UTF_8);

        // then
        assertThat(dead("show", "wire.raw-0@0").out())
                .contains("it was usually cut off in transport: send it again", "depeche-dead-attempts: 1", "own: mine")
                .contains(broken);
        assertThat(dead("show", "wire.dead-letters-0@0", "--raw").out()).isEqualTo(broken);
        assertThat(dead("show", "wire.dead-letters-0@77").err())
                .contains(
                        "no matching dead letter at or behind wire.dead-letters-0@77; the newest is wire.dead-letters-0@");
    }

    private void shouldSendABrokenItemAgainAndCountItsAttempts(Cluster cluster) throws IOException {
        // given
        ConsumerRecord<byte[], byte[]> original = read(cluster, "wire.raw").get(0);

        // when
        assertThat(apply("redrive", "--code", "fmt-*").err()).contains("sent 1 record at");

        // then
        ConsumerRecord<byte[], byte[]> sent = read(cluster, "wire.raw").get(2);
        assertThat(sent.key()).isEqualTo(original.key());
        assertThat(sent.value()).isEqualTo(original.value());
        assertThat(RecordHeaders.all(sent))
                .containsAllEntriesOf(PRODUCERS)
                .containsEntry(Headers.DEAD_ATTEMPTS, "1")
                .containsEntry(Headers.REDRIVE_OF, "wire.dead-letters-0@0");
        await(cluster, "wire.dead-letters", 2);
        assertThat(dead("list", "--output", "json").jsonLines())
                .singleElement()
                .satisfies(letter -> assertThat(letter.get("attempts").asInt()).isEqualTo(2));
        assertThat(dead("list", "--all", "--each").out())
                .contains("  redriven  ")
                .contains("  waiting  ");
        assertThat(operations(cluster)).singleElement().satisfies(operation -> {
            assertThat(operation.action()).isEqualTo(Operation.REDRIVE);
            assertThat(operation.subject()).isEqualTo("wire.dead-letters-0@0");
            assertThat(operation.raw()).hasToString("wire.raw-0@0#1/1");
            assertThat(operation.sent()).isEqualTo("wire.raw-0@" + sent.offset());
        });
        assertThat(dead("show", "wire.dead-letters-0@0").out()).contains("by A. Ruiz: mended");
    }

    private void shouldMakeAnItemOfAnOlderSchemaAnewFromRaw(Cluster cluster) throws IOException {
        // a second item of the first raw record, as an older ingest would have written it
        ConsumerRecord<byte[], byte[]> item = read(cluster, "wire.items").get(0);
        int raws = read(cluster, "wire.raw").size();
        send(cluster, copy(item, "wire.items", Map.of(Headers.SCHEMA, "wire-item/0", Headers.RAW, "wire.raw-0@0#2/2")));
        await(cluster, "wire.dead-letters", 3);
        assertThat(apply("redrive", "--code", "SCH-VERSION").exitCode()).isZero();
        await(cluster, "wire.raw", raws + 1);
        await(cluster, "wire.dead-letters", 4);
    }

    private void shouldSendAnArticleToTheSinkAgain(Cluster cluster) throws IOException {
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
        assertThat(dead("redrive", "--stage", "sink", "--provider", "reuters").out())
                .contains("1 would now pass, 0 still refused\n", "wire.enriched");
        Console sent = apply("redrive", "--stage", "sink");
        assertThat(sent.out()).contains("wire.enriched");
        await(cluster, "wire.articles", 2);
        assertThat(apply("redrive", "--stage", "sink").err()).contains("sent 0 records");
    }

    private void shouldBelieveNoProducerWhoSaysThatALetterIsRedriven(Cluster cluster) throws IOException {
        // given
        String waiting =
                dead("list", "--output", "json").jsonLines().get(0).get("place").asText();
        Map<String, String> forged = Map.of(
                Headers.REDRIVE_OF,
                waiting,
                Headers.DEAD_ATTEMPTS,
                "50",
                Headers.DEAD_OVERSIZE,
                "true",
                Headers.RAW,
                "wire.raw-0@0#1/1",
                Headers.TICKERS,
                "XNAS:AAPL");

        // when
        send(cluster, raw("Harbour busy again\n\nThe harbour of Brest was busy on Monday, said its master.", forged));
        send(cluster, raw("<inventory>one</inventory>", forged));
        await(cluster, "wire.articles", 3);
        await(cluster, "wire.dead-letters", 6);

        // then
        assertThat(RecordHeaders.all(read(cluster, "wire.articles").get(2)))
                .doesNotContainKeys(Headers.REDRIVE_OF, Headers.DEAD_ATTEMPTS, Headers.DEAD_OVERSIZE, Headers.TICKERS);
        assertThat(dead("list", waiting, "--output", "json").jsonLines()).hasSize(1);
        assertThat(dead("list", "--code", "FMT-UNKNOWN", "--output", "json").jsonLines())
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.get("attempts").asInt()).isEqualTo(1);
                    assertThat(letter.path("oversize").asBoolean()).isFalse();
                });
    }

    private void shouldSendWhatWasRefusedInItsOrder(Cluster cluster) throws IOException {
        // given: the first was redriven once before the second came
        assertThat(apply("redrive", "--code", "FMT-UNKNOWN").exitCode()).isZero();
        send(cluster, raw("<inventory>two</inventory>", Map.of()));
        await(cluster, "wire.dead-letters", 8);
        send(cluster, raw("<inventory>three</inventory>", Map.of()));
        await(cluster, "wire.dead-letters", 9);

        // when
        assertThat(apply("redrive", "--code", "FMT-UNKNOWN").err()).contains("sent 3 records");

        // then
        await(cluster, "wire.dead-letters", 12);
        List<ConsumerRecord<byte[], byte[]>> raws = read(cluster, "wire.raw");
        assertThat(raws.subList(raws.size() - 3, raws.size()))
                .extracting(record -> new String(record.value(), UTF_8))
                .containsExactly(
                        "<inventory>one</inventory>", "<inventory>two</inventory>", "<inventory>three</inventory>");
    }

    private void shouldDiscardALetterSoThatItIsNotListed(Cluster cluster) throws IOException {
        // given
        int decided = operations(cluster).size();
        assertThat(dead("discard", "--code", "FMT-UNKNOWN").err())
                .contains("nothing discarded; --apply would discard 3 letters");
        assertThat(operations(cluster)).hasSize(decided);

        // when
        Console discarded = apply("discard", "--code", "FMT-UNKNOWN");

        // then
        assertThat(discarded.err()).contains("discarded 3 letters");
        assertThat(dead("list", "--code", "FMT-UNKNOWN").err()).contains("no dead letters", "--all shows them");
        assertThat(dead("list", "--all", "--code", "FMT-UNKNOWN", "--output", "json")
                        .jsonLines())
                .filteredOn(letter -> letter.get("state").asText().equals("discarded"))
                .hasSize(3)
                .allSatisfy(
                        letter -> assertThat(letter.at("/decision/by").asText()).isEqualTo("A. Ruiz"));
        assertThat(apply("redrive", "--code", "FMT-UNKNOWN").err()).contains("sent 0 records");
        for (ConsumerRecord<byte[], byte[]> record : read(cluster, "wire.operations")) {
            PublicRecords.documented().check(record);
        }
    }

    private void shouldLetALaterCommandStopAnEarlierOne(Cluster cluster) throws IOException {
        // given
        Topics topics = new Topics("wire");
        try (LetterWriter earlier = new LetterWriter(cluster, topics)) {
            List<Letter> letters =
                    DeadLetters.read(cluster, topics, LetterFilter.EVERY).letters();

            // when
            apply("discard", "--provider", "nobody");

            // then
            assertThatThrownBy(() -> earlier.discard(letters, new Decided("why", "who", Instant.EPOCH)))
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("let them finish first");
        }
    }

    private void shouldHandleALetterWhoseBytesAreAtItsSource(Cluster cluster) throws Exception {
        // given: larger than a letter may be
        String text = "Harbour busy again\n\n"
                + "The harbour of Brest was busy on Monday, said its master.\n\n".repeat(4_400);
        int letters = read(cluster, "wire.dead-letters").size();
        send(cluster, raw(text, Map.of()));
        await(cluster, "wire.dead-letters", letters + 1);
        assertThat(read(cluster, "wire.dead-letters").get(letters).value()).isNull();

        // then
        assertThat(dead("show", lastRaw(cluster), "--raw").out()).isEqualTo(text);
        assertThat(dead("redrive", "--code", "RAW-TOO-LARGE").out()).contains("1 would now pass, 0 still refused\n");
        assertThat(apply("redrive", "--code", "RAW-TOO-LARGE").err()).contains("sent 1 record at");
        await(cluster, "wire.dead-letters", letters + 2);
        assertThat(read(cluster, "wire.raw")
                        .get(read(cluster, "wire.raw").size() - 1)
                        .value())
                .isEqualTo(text.getBytes(UTF_8));

        // when: retention removes the bytes
        String gone = lastRaw(cluster);
        try (Admin admin = cluster.admin()) {
            admin.deleteRecords(Map.of(new TopicPartition("wire.raw", 0), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }

        // then
        assertThat(dead("show", gone).err()).contains("its bytes at " + gone + " are gone (past their retention)");
        assertThat(dead("show", gone, "--raw").exitCode()).isEqualTo(1);
        assertThat(dead("redrive", "--code", "RAW-TOO-LARGE").err())
                .contains("cannot send: ", gone + " are gone", "would send 0 records");
        assertThat(apply("redrive", "--code", "RAW-TOO-LARGE").exitCode()).isEqualTo(1);
    }

    private static String lastRaw(Cluster cluster) throws IOException {
        List<String> places = places(cluster, "wire.raw");
        return places.get(places.size() - 1);
    }

    private Console dead(String... arguments) {
        return depeche(with(List.of("dead"), arguments));
    }

    /** Decides, and does it. */
    private Console apply(String command, String... arguments) {
        return depeche(with(List.of("dead", command, "--apply", "--by", "A. Ruiz", "--reason", "mended"), arguments));
    }

    private Console depeche(String... arguments) {
        return Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), arguments);
    }

    private static String[] with(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static List<Operation> operations(Cluster cluster) throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : read(cluster, "wire.operations")) {
            operations.add(Json.read(record.value(), Operation.class));
        }
        return operations;
    }

    private static List<String> places(Cluster cluster, String topic) {
        return read(cluster, topic).stream()
                .map(record -> record.topic() + "-" + record.partition() + "@" + record.offset())
                .toList();
    }

    private static Ledger ledger(Cluster cluster) throws IOException {
        Ledger ledger = new Ledger();
        for (String topic : List.of("wire.articles", "wire.dead-letters", "wire.skipped")) {
            read(cluster, topic).forEach(ledger::enter);
        }
        return ledger;
    }
}
