package io.depeche.app.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.brake.Brakes;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.command.Console;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.reference.LiveReference;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.app.watchlist.LiveWatchLists;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Json;
import io.depeche.model.StageName;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.operation.Operation;
import io.depeche.sink.watch.WatchLists;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records that nobody should write stand on every topic that Dépêche reads, on a real broker: each of an item ends once as it
 * should, the others change nothing, and everything goes on.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PoisonedRecordsTest {
    private static final Set<StageName> ALL = EnumSet.allOf(StageName.class);
    private static final int MOST = 65_536;
    /** Names a record of this test; it stands on what becomes of it, as every header of a producer. */
    private static final String NAME = "poison";

    private static final Map<String, String> GARBAGE = Map.of(
            Headers.RAW,
            "\u0000nowhere#-1/x",
            Headers.RECEIVED,
            "yesterday",
            Headers.DEAD_ATTEMPTS,
            "many",
            Headers.REDRIVE_OF,
            "\uFFFD",
            "traceparent",
            "\u0007",
            "own",
            "x".repeat(2_000));

    @TempDir
    Path dir;

    private final Map<String, String> expected = new LinkedHashMap<>();

    @Test
    void shouldEndEachPoisonedRecordAsItShouldAndGoOn() {
        Settings settings = SettingsReader.read(Map.of(
                "DEPECHE_INSTANCE",
                "test",
                "DEPECHE_PARTITIONS",
                "1",
                "DEPECHE_MAX_ITEM_BYTES",
                "" + MOST,
                "DEPECHE_DATA_DIR",
                dir.toString()));
        Pipeline pipeline = Pipeline.of(settings);
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                LiveReference reference = LiveReference.follow(kafka.cluster(), "wire.reference", pipeline.words());
                LiveWatchLists lists = LiveWatchLists.follow(kafka.cluster(), "wire.watchlists");
                Brakes brakes = Brakes.follow(kafka.cluster(), settings, ALL);
                RunningStages running = RunningStages.start(
                        settings,
                        kafka.cluster(),
                        pipeline.with(reference).watching(lists),
                        ALL,
                        brakes.counting((stage, state) -> {}));
                Poisoner poisoner = new Poisoner(kafka.cluster())) {
            brakes.hold(running);
            running.awaitRunning(Duration.ofHours(1));

            // when
            poisonRaw(poisoner);
            awaitEnds(kafka.cluster());
            poisonSeam(poisoner, "wire.items", WireItem.SCHEMA, "\"identity\":{", good(kafka.cluster(), "wire.items"));
            poisonSeam(
                    poisoner,
                    "wire.enriched",
                    EnrichedArticle.SCHEMA,
                    "\"article\":{",
                    good(kafka.cluster(), "wire.enriched"));
            poisonNames(poisoner);
            List.of("wire.operations", "wire.watchlists", "wire.reference")
                    .forEach(topic -> poisonOrders(poisoner, topic));

            // then
            awaitEnds(kafka.cluster());
            shouldObeyOrdersThatFollow(poisoner, kafka.cluster(), reference, lists, brakes);
            poisoner.send("the last item", "wire.raw", "feed", item("last", ""), Map.of(), null, "article");
            awaitEnds(kafka.cluster());
            assertThat(ends(kafka.cluster())).isEqualTo(once(expected));
            assertThat(console("dead", "list").exitCode()).isZero();
            assertThat(console("audit", "--patience", "1000").out()).contains("Every item ended in exactly one way.");

            // then a process that starts now reads all of that, too
            LiveReference.follow(kafka.cluster(), "wire.reference", pipeline.words())
                    .close();
            LiveWatchLists.follow(kafka.cluster(), "wire.watchlists").close();
            Brakes.follow(kafka.cluster(), settings, ALL).close();
        }
    }

    private static void poisonRaw(Poisoner to) {
        String topic = "wire.raw";
        byte[] noise = new byte[2_000];
        new Random(1).nextBytes(noise);
        String huge = "Harbour opens\n\n" + "The harbour of Brest opens. ".repeat(MOST / 20);
        Map<String, String> none = Map.of();
        to.send("raw: good", topic, "feed", item("good", ""), none, null, "article");
        to.send("raw: no value", topic, "feed", null, none, null, "RAW-EMPTY");
        to.send("raw: no text", topic, "feed", " \r\n".getBytes(UTF_8), none, null, "RAW-EMPTY");
        to.send("raw: noise", topic, "feed", noise, none, null, "RAW-BINARY");
        to.send("raw: no fields", topic, "feed", "{}".getBytes(UTF_8), none, null, "FMT-UNKNOWN");
        to.send("raw: no items", topic, "feed", "[]".getBytes(UTF_8), none, null, "FMT-NOT-NEWS");
        to.send("raw: cut", topic, "feed", "{\"uri\": \"urn:a".getBytes(UTF_8), none, null, "FMT-MALFORMED");
        to.send("raw: huge", topic, "feed", huge.getBytes(UTF_8), none, null, "RAW-TOO-LARGE");
        to.send("raw: no key", topic, null, item("no-key", ""), none, null, "article");
        to.send("raw: headers", topic, "feed", item("headers", ""), GARBAGE, null, "article");
        // received in 1970, so that its revisions are forgotten
        to.send("raw: 1970", topic, "feed", item("1970", ""), none, 0L, "VER-STALE");
    }

    private static void poisonSeam(Poisoner to, String topic, String schema, String part, byte[] good) {
        String text = new String(good, UTF_8);
        Map<String, String> headers = Map.of(Headers.SCHEMA, schema);
        Map<String, String> garbage = new HashMap<>(GARBAGE);
        garbage.put(Headers.SCHEMA, schema);
        to.send(topic + ": no schema", topic, "key", good, Map.of(), null, "SCH-VERSION");
        to.send(topic + ": other schema", topic, "key", good, Map.of(Headers.SCHEMA, "tea/9"), null, "SCH-VERSION");
        to.send(topic + ": no value", topic, "key", null, headers, null, "SCH-MISSING-CONTENT");
        unreadable()
                .forEach((name, value) -> to.send(
                        topic + ": " + name, topic, "key", value.getBytes(UTF_8), headers, null, "SCH-MALFORMED"));
        String wrong = text.replace(part, part.replace("{", "7,\"other\":{"));
        to.send(topic + ": wrong type", topic, "key", wrong.getBytes(UTF_8), headers, null, "SCH-MALFORMED");
        String other = "urn:poison:" + topic;
        to.send(topic + ": no key", topic, null, named(text, other + ":key"), headers, null, "article");
        to.send(topic + ": 1970", topic, "key", named(text, other + ":1970"), headers, 0L, "article");
        to.send(topic + ": headers", topic, "key", named(text, other + ":headers"), garbage, null, "article");
    }

    private static void poisonNames(Poisoner to) {
        Map<String, String> names = Map.of(Headers.SCHEMA, "article-names/1");
        Map<String, String> kill = Map.of(Headers.SCHEMA, "kill/1");
        to.send("names: no schema", "wire.names", "Reuters", "{}".getBytes(UTF_8), Map.of(), null, "SCH-VERSION");
        to.send("names: no value", "wire.names", "Reuters", null, names, null, "SCH-MISSING-CONTENT");
        to.send("names: null", "wire.names", "Reuters", "null".getBytes(UTF_8), names, null, "SCH-MALFORMED");
        to.send("names: no key", "wire.names", null, "{".getBytes(UTF_8), names, null, "SCH-MALFORMED");
        to.send("names: no kill", "wire.names", "Reuters", "null".getBytes(UTF_8), kill, null, "SCH-MALFORMED");
    }

    /** They order nothing, and hold nothing to keep. */
    private static void poisonOrders(Poisoner to, String topic) {
        List<@Nullable String> values = new ArrayList<>(unreadable().values());
        values.add(null);
        values.add("{\"action\":null,\"subject\":null,\"list\":null,\"kind\":\"colour\"}");
        values.add("{\"action\":\"release\"}");
        values.add("{\"action\":\"release\",\"subject\":\"urn:nothing\",\"at\":\"2026-03-01T10:00:00Z\"}");
        values.add("{\"action\":\"brake\",\"subject\":\"tea\",\"at\":\"2026-03-01T10:00:00Z\"}");
        values.add("{\"action\":\"brake\",\"subject\":\"sink\",\"at\":\"yesterday\"}");
        for (@Nullable String value : values) {
            byte @Nullable [] bytes = value == null ? null : value.getBytes(UTF_8);
            to.send(topic, "override/alias/a", bytes, GARBAGE, 0L);
            to.send(topic, "desk/name/Brest", bytes, GARBAGE, null);
            if (topic.equals("wire.operations")) {
                // the other two are compacted: Kafka takes no record without a key
                to.send(topic, null, bytes, GARBAGE, null);
            }
        }
    }

    private static Map<String, String> unreadable() {
        return Map.of(
                "no JSON", "%%%",
                "null", "null",
                "an array", "[]",
                "a number", "42",
                "no fields", "{}",
                "deep", "[".repeat(5_000),
                "huge", "x".repeat(3 * MOST));
    }

    private void shouldObeyOrdersThatFollow(
            Poisoner poisoner, Cluster cluster, LiveReference reference, LiveWatchLists lists, Brakes brakes) {
        // an embargo is released
        poisoner.send(
                "held",
                "wire.raw",
                "feed",
                item("held", "\"embargoed\": \"2999-01-01T00:00:00Z\","),
                Map.of(),
                null,
                "article");
        await(() -> console("embargo", "list").out().contains("urn:poison:held"));
        assertThat(console("embargo", "release", "urn:poison:held", "--reason", "test", "--by", "me")
                        .exitCode())
                .isZero();
        awaitEnds(cluster);

        // watch lists and reference data change
        WatchLists before = lists.get();
        assertThat(console("watch", "add", "mills", "--name", "Acme Mills", "--reason", "test", "--by", "me")
                        .exitCode())
                .isZero();
        await(() -> lists.get() != before);
        assertThat(console("reference", "override", "--alias", "Thales", "--block", "--reason", "test", "--by", "me")
                        .exitCode())
                .isZero();
        await(() -> reference.get().version().contains("+overrides@"));

        // a brake is on and off
        assertThat(brakes.all()).isEmpty();
        Operation brake = new Operation(Operation.BRAKE, "sink", null, "test", "me", Instant.now());
        poisoner.send("wire.operations", "sink", Json.bytes(brake), Map.of(), null);
        await(() -> brakes.of(StageName.SINK).isPresent());
        assertThat(console("brake", "release", "sink", "--reason", "test", "--by", "me")
                        .exitCode())
                .isZero();
        await(() -> brakes.all().isEmpty());
    }

    private Console console(String... arguments) {
        return Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), arguments);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private void awaitEnds(Cluster cluster) {
        await(() -> ends(cluster).keySet().containsAll(expected.keySet()));
    }

    private static Map<String, List<String>> once(Map<String, String> ends) {
        Map<String, List<String>> once = new TreeMap<>();
        ends.forEach((name, end) -> once.put(name, List.of(end)));
        return once;
    }

    /** How each record ended, by its name. */
    private static Map<String, List<String>> ends(Cluster cluster) {
        Map<String, List<String>> ends = new TreeMap<>();
        for (String topic : List.of("wire.articles", "wire.skipped", "wire.dead-letters")) {
            try (TopicReader reader = TopicReader.fromBeginning(cluster, topic)) {
                reader.readToEnd(record -> RecordHeaders.text(record, NAME)
                        .ifPresent(name -> ends.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(end(record))));
            }
        }
        return ends;
    }

    private static String end(ConsumerRecord<byte[], byte[]> record) {
        return RecordHeaders.text(record, Headers.SKIP_CODE)
                .or(() -> RecordHeaders.text(record, Headers.DEAD_CODE))
                .orElse("article");
    }

    /** What the stage before made of the good item. */
    private static byte[] good(Cluster cluster, String topic) {
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topic)) {
            return reader.find(record -> RecordHeaders.text(record, NAME).equals(Optional.of("raw: good")))
                    .orElseThrow()
                    .value();
        }
    }

    private static byte[] named(String seam, String uri) {
        // the good item itself must not end a second time
        return seam.replace("urn:poison:good", uri)
                .replace("wire.raw-0@0#", "elsewhere-0@0#")
                .getBytes(UTF_8);
    }

    private static byte[] item(String id, String more) {
        return ("{\"uri\": \"urn:poison:%s\", \"type\": \"text\", \"pubstatus\": \"usable\", \"language\": \"en\", \"version\": \"1\", %s"
                        + " \"versioncreated\": \"2026-03-01T10:00:00Z\", \"headline\": \"New harbour for Brest\","
                        + " \"body_text\": \"The harbour of Brest opens on Monday, said its master of %s.\"}")
                .formatted(id, more, id)
                .getBytes(UTF_8);
    }

    /** Writes records as any program could. */
    private final class Poisoner implements AutoCloseable {
        private final Producer<byte[], byte[]> producer;

        Poisoner(Cluster cluster) {
            producer = cluster.producer();
        }

        /** A record that ends so. */
        void send(
                String name,
                String topic,
                @Nullable String key,
                byte @Nullable [] value,
                Map<String, String> headers,
                @Nullable Long time,
                String end) {
            expected.put(name, end);
            Map<String, String> all = new HashMap<>(headers);
            all.put(NAME, name);
            send(topic, key, value, all, time);
        }

        void send(
                String topic,
                @Nullable String key,
                byte @Nullable [] value,
                Map<String, String> headers,
                @Nullable Long time) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(topic, 0, time, key == null ? null : key.getBytes(UTF_8), value);
            record.headers().add("nothing", null);
            headers.forEach((header, text) -> record.headers().add(header, text.getBytes(UTF_8)));
            record.headers().add("noise", "\u0080\u00ff\u0000".getBytes(ISO_8859_1));
            try {
                producer.send(record).get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("Kafka does not take " + topic + " " + headers.get(NAME), e);
            }
        }

        @Override
        public void close() {
            producer.close();
        }
    }
}
