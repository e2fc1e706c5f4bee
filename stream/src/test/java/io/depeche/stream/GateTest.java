package io.depeche.stream;

import static io.depeche.stream.TestRecords.header;
import static io.depeche.stream.TestRecords.only;
import static io.depeche.stream.TestRecords.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.Problem;
import io.depeche.model.RawItem;
import io.depeche.model.Stage;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.model.operation.HeldItem;
import io.depeche.model.operation.Operation;
import io.depeche.stream.Output.Outgoing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A toy stage whose items say what becomes of them: {@code uri decision}, where the decision is {@code pass}, {@code beside},
 * {@code late}, {@code never}, or milliseconds to wait.
 */
class GateTest {
    private static final Topics TOPICS = new Topics("test");
    private static final int MAX_BYTES = 20_000;
    private static final Instant START = Instant.parse("2024-03-14T08:00:00Z");

    @TempDir
    Path stateDir;

    private final List<String> told = new ArrayList<>();
    private final List<String> failing = new ArrayList<>();
    private TopologyTestDriver driver;

    @BeforeEach
    void startsTheToyStage() {
        driver = new TopologyTestDriver(topology(), properties(), START);
    }

    @AfterEach
    void stops() {
        driver.close();
    }

    @Test
    void shouldLetAnItemGoOnWhenItsTimeHasCome() {
        // given
        send("a 1000");
        send("b 500");

        // when
        driver.advanceWallClockTime(Duration.ofMillis(999));

        // then
        assertThat(kept()).containsExactly("b 500");
        driver.advanceWallClockTime(Duration.ofMillis(100));
        TestRecord<byte[], byte[]> last = only(read(TOPICS.items()));
        assertThat(text(last.value())).isEqualTo("a 1000");
        assertThat(last.getRecordTime()).isEqualTo(START.plusMillis(1_099));
        assertThat(header(last, Headers.RAW)).isEqualTo("test.raw-0@0#1/1");
        assertThat(header(last, "traceparent")).isEqualTo("00-a-b-01");
        assertThat(told).contains("held", "kept null").last().isEqualTo("waiting 0 null");
    }

    @Test
    void shouldEndTheVersionThatWaitedWhenAnotherTakesItsPlace() {
        send("a 1000");
        send("a 2000");
        send("a pass");
        driver.advanceWallClockTime(Duration.ofMinutes(1));

        assertThat(kept()).containsExactly("a pass");
        assertThat(read(TOPICS.skipped()))
                .extracting(skip -> header(skip, Headers.RAW) + " " + header(skip, Headers.SKIP_MESSAGE))
                .containsExactly("test.raw-0@0#1/1 by a 2000", "test.raw-0@1#1/1 by a pass");
    }

    @Test
    void shouldLeaveTheVersionThatWaitsWhenAnotherPassesBesideItOrComesLate() {
        send("a 1000");
        send("a beside");
        send("a late");
        driver.advanceWallClockTime(Duration.ofMinutes(1));

        assertThat(kept()).containsExactly("a beside", "a 1000");
        assertThat(header(only(read(TOPICS.skipped())), Headers.SKIP_CODE)).isEqualTo("TOY-LATE");
    }

    @Test
    void shouldSayWhatWaitsAndThatItWaitsNoMore() {
        send("a 1000");
        send("a never");
        send("a pass");

        assertThat(read(TOPICS.held()))
                .extracting(notice -> text(notice.key()) + " " + (notice.value() == null ? "-" : "waits"))
                .containsExactly("a waits", "a waits", "a -");
        assertThat(told).contains("waiting 1 2024-03-14T08:00:01Z").contains("waiting 1 null");
    }

    @Test
    void shouldObeyAnOrderForTheVersionThatWaits() {
        send("a never");

        order(release("b", "test.raw-0@0#1/1"));
        order(release("a", "test.raw-0@9#1/1"));
        order("{".getBytes(UTF_8));
        order(null);
        assertThat(kept()).isEmpty();
        order(release("a", "test.raw-0@0#1/1"));

        assertThat(kept()).containsExactly("released a never");
    }

    @Test
    void shouldRefuseAnItemThatIsTooLargeToBeKeptAndEndTheOneThatWaited() {
        send("a 1000");

        send("a 2000 " + "x".repeat(15_000));

        assertThat(header(only(read(TOPICS.deadLetters())), Headers.DEAD_CODE)).isEqualTo("SNK-TOO-LARGE");
        assertThat(read(TOPICS.skipped())).hasSize(1);
        assertThat(told).last().isEqualTo("waiting 0 null");
    }

    @Test
    void shouldMakeALetterOfWhatFailsWhenItGoesOnAndLetTheNextGoOn() {
        send("a 1000");
        send("b 1001");
        failing.add("a 1000");

        driver.advanceWallClockTime(Duration.ofMillis(1_001));

        TestRecord<byte[], byte[]> letter = only(read(TOPICS.deadLetters()));
        assertThat(text(letter.value())).isEqualTo("a 1000");
        assertThat(header(letter, Headers.DEAD_CODE)).isEqualTo("BUG");
        assertThat(header(letter, Headers.DEAD_SOURCE)).isEqualTo("test.raw-0@0");
        assertThat(kept()).containsExactly("b 1001");
        assertThat(told).contains("bug");
    }

    @Test
    void shouldForgetWhatWaitsHereWhenTheTaskGoesToAnotherProcess() {
        send("a 1000");

        driver.close();

        assertThat(told).last().isEqualTo("waiting 0 null");
        startsTheToyStage();
    }

    private org.apache.kafka.streams.Topology topology() {
        Operators operators = new Operators("toy");
        return new StageRim<>(
                        operators,
                        TOPICS.raw(),
                        Map.of(operators.keep(), TOPICS.items()),
                        new RawInput(),
                        value -> List.of(new Outgoing(operators.keep(), value, value.getBytes(UTF_8), Map.of())),
                        context -> new Toy(failing),
                        List.of(),
                        MAX_BYTES)
                .with(new Gate.Place<>(new ToyGate(), TOPICS.held(), TOPICS.operations()))
                .topology(TOPICS);
    }

    private Properties properties() {
        OutcomeListener listener = new OutcomeListener() {
            @Override
            public void kept(@Nullable Instant received, @Nullable String provider) {
                told.add("kept " + received);
            }

            @Override
            public void skipped(@Nullable String provider) {
                told.add("skipped");
            }

            @Override
            public void refused(String code, @Nullable String provider) {
                told.add("refused " + code);
            }

            @Override
            public void bug(@Nullable String provider) {
                told.add("bug");
            }

            @Override
            public void held(@Nullable String provider) {
                told.add("held");
            }

            @Override
            public void waiting(String task, int count, @Nullable Instant next) {
                told.add("waiting " + count + " " + next);
            }
        };
        return new StageProperties(
                        "test-toy",
                        "toy",
                        "here",
                        1,
                        false,
                        Duration.ofMillis(20),
                        stateDir,
                        TOPICS.deadLetters(),
                        MAX_BYTES,
                        Map.of("bootstrap.servers", "127.0.0.1:1"),
                        listener)
                .toProperties();
    }

    private record Toy(List<String> failing) implements Stage<RawItem, String> {
        @Override
        public String name() {
            return "toy";
        }

        @Override
        public List<Outcome<String>> apply(RawItem input) {
            String text = text(input.payload().toByteArray());
            if (failing.contains(text)) {
                throw new IllegalStateException("made to fail");
            }
            return List.of(Outcome.kept(text));
        }
    }

    private record ToyGate() implements Gate<String> {
        @Override
        public String uri(String result) {
            return result.split(" ", 3)[0];
        }

        @Override
        public Admission<String> admit(String result, @Nullable HeldItem held, Instant now) {
            String decision = result.split(" ", 3)[1];
            return switch (decision) {
                case "pass" -> new Admission.Passes<>(result, true);
                case "beside" -> new Admission.Passes<>(result, false);
                case "late" -> new Admission.Outdated<>(new Problem("TOY-LATE", "too late"));
                case "never" -> new Admission.Waits<>(null);
                default -> new Admission.Waits<>(now.plusMillis(Long.parseLong(decision)));
            };
        }

        @Override
        public String due(String result) {
            return result;
        }

        @Override
        public String released(String result) {
            return "released " + result;
        }

        @Override
        public HeldItem describe(String result, String source, @Nullable Instant until, Instant since) {
            return new HeldItem(uri(result), new Coordinates(source, 1, 1), source, 1, null, until, since);
        }

        @Override
        public Problem superseded(String by) {
            return new Problem("TOY-SUPERSEDED", "by " + by);
        }
    }

    private static byte[] release(String uri, String raw) {
        return Json.bytes(new Operation(Operation.RELEASE, uri, Coordinates.parse(raw), "why", "who", START));
    }

    private void order(byte @Nullable [] order) {
        driver.createInputTopic(TOPICS.operations(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(order);
    }

    private void send(String text) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", "00-a-b-01".getBytes(UTF_8));
        driver.createInputTopic(TOPICS.raw(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>("feed".getBytes(UTF_8), text.getBytes(UTF_8), headers, START));
    }

    private List<String> kept() {
        return read(TOPICS.items()).stream().map(record -> text(record.value())).toList();
    }

    private List<TestRecord<byte[], byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }
}
