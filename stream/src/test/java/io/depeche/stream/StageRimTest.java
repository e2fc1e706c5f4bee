package io.depeche.stream;

import static io.depeche.stream.TestRecords.header;
import static io.depeche.stream.TestRecords.only;
import static io.depeche.stream.TestRecords.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.stream.OutcomeListener.RecordEvent;
import io.depeche.stream.work.Desk;
import io.depeche.stream.work.Desks;
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
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rim around a toy stage. */
class StageRimTest {
    private static final Topics TOPICS = new Topics("test");
    private static final int MAX_BYTES = 20_000;
    private static final Instant SENT = Instant.parse("2024-03-14T08:00:00Z");

    @TempDir
    Path stateDir;

    private final List<String> told = new ArrayList<>();
    private final List<RecordEvent> events = new ArrayList<>();
    private final Desks desks = new Desks();
    private final OutcomeListener listener = new OutcomeListener() {
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
        public void record(RecordEvent event) {
            events.add(event);
        }

        @Override
        public Desk desk(String task) {
            return desks.of(task);
        }
    };

    private TopologyTestDriver driver;

    @BeforeEach
    void startsTheToyStage() {
        driver = new TopologyTestDriver(ToyStage.topology(ToyStage::apply, MAX_BYTES), properties());
    }

    @AfterEach
    void stops() {
        driver.close();
    }

    @Test
    void shouldSendAKeptItemOnUnderItsKeyWithCoordinatesAndSchema() {
        // when
        send("a story");

        TestRecord<byte[], byte[]> kept = only(read("test.items"));

        // then
        assertThat(text(kept.key())).isEqualTo("key of a story");
        assertThat(text(kept.value())).isEqualTo("a story");
        assertThat(header(kept, Headers.RAW)).isEqualTo("test.raw-0@0#1/1");
        assertThat(header(kept, Headers.SCHEMA)).isEqualTo("toy/1");
    }

    @Test
    void shouldPassHeadersAndTheTimestampThrough() {
        // when
        send("a story");

        TestRecord<byte[], byte[]> kept = only(read("test.items"));

        // then
        assertThat(header(kept, "traceparent")).isEqualTo("00-a-b-01");
        assertThat(kept.getRecordTime()).isEqualTo(SENT);
    }

    @Test
    void shouldAccountForEveryItemOfARecordThatHoldsSeveral() {
        send("one\nskip\nrefuse\ntwo");

        assertThat(read("test.items"))
                .extracting(r -> header(r, Headers.RAW))
                .containsExactly("test.raw-0@0#1/4", "test.raw-0@0#4/4");
        assertThat(header(only(read("test.skipped")), Headers.RAW)).isEqualTo("test.raw-0@0#2/4");
        assertThat(header(only(read("test.dead-letters")), Headers.RAW)).isEqualTo("test.raw-0@0#3/4");
    }

    @Test
    void shouldSkipWithoutBytesButWithTheReason() {
        // when
        send("skip");

        TestRecord<byte[], byte[]> skip = only(read("test.skipped"));

        // then
        assertThat(skip.value()).isNull();
        assertThat(text(skip.key())).isEqualTo("feed");
        assertThat(header(skip, Headers.SKIP_STAGE)).isEqualTo("toy");
        assertThat(header(skip, Headers.SKIP_CODE)).isEqualTo("TOY-SKIP");
        assertThat(header(skip, Headers.SKIP_MESSAGE)).isEqualTo("no story");
    }

    @Test
    void shouldKeepTheBytesOfARefusedItemWithAllItsHeaders() {
        // when
        send("refuse");

        TestRecord<byte[], byte[]> letter = only(read("test.dead-letters"));

        // then
        assertThat(text(letter.value())).isEqualTo("refuse");
        assertThat(text(letter.key())).isEqualTo("feed");
        assertThat(header(letter, "traceparent")).isEqualTo("00-a-b-01");
        assertThat(header(letter, Headers.DEAD_STAGE)).isEqualTo("toy");
        assertThat(header(letter, Headers.DEAD_CODE)).isEqualTo("TOY-BAD");
        assertThat(header(letter, Headers.DEAD_MESSAGE)).isEqualTo("not readable");
        assertThat(header(letter, Headers.DEAD_ATTEMPTS)).isEqualTo("1");
        assertThat(header(letter, Headers.DEAD_SOURCE)).isEqualTo("test.raw-0@0");
        assertThat(Instant.parse(header(letter, Headers.DEAD_AT))).isNotNull();
    }

    @Test
    void shouldCountTheAttemptsOfALetterThatIsSentAgain() {
        // when
        send("refuse");
        TestRecord<byte[], byte[]> letter = only(read("test.dead-letters"));

        input().pipeInput(new TestRecord<>(letter.key(), letter.value(), letter.headers(), SENT));

        // then
        assertThat(header(only(read("test.dead-letters")), Headers.DEAD_ATTEMPTS))
                .isEqualTo("2");
    }

    @Test
    void shouldMakeALetterOfABugAndGoOn() {
        // when
        send("bug");
        send("a story");

        TestRecord<byte[], byte[]> letter = only(read("test.dead-letters"));

        // then
        assertThat(text(letter.value())).isEqualTo("bug");
        assertThat(header(letter, Headers.DEAD_STAGE)).isEqualTo("toy");
        assertThat(header(letter, Headers.DEAD_CODE)).isEqualTo("BUG");
        assertThat(header(letter, Headers.DEAD_MESSAGE)).contains("a toy bug").contains("ToyStage");
        assertThat(header(letter, Headers.RAW)).isEqualTo("test.raw-0@0#0/0");
        assertThat(read("test.items")).hasSize(1);
    }

    @Test
    void shouldMakeALetterOfAnItemThatExhaustsTheStackOrTheHeapAndGoOn() {
        // when
        send("deep");
        send("large");
        send("a story");

        // then
        assertThat(read("test.dead-letters"))
                .extracting(letter -> text(letter.value()) + ": " + header(letter, Headers.DEAD_MESSAGE))
                .satisfiesExactly(
                        deep -> assertThat(deep).startsWith("deep: java.lang.StackOverflowError"),
                        large -> assertThat(large).startsWith("large: java.lang.OutOfMemoryError"));
        assertThat(read("test.items")).hasSize(1);
    }

    @Test
    void shouldStopTheStageAndPutTheRecordBackWhenAStoreCannotWrite() {
        // given
        driver.close();
        driver = new TopologyTestDriver(
                ToyStage.topology(
                        raw -> {
                            throw new ProcessorStateException("No space left on device");
                        },
                        MAX_BYTES),
                properties());

        // then
        assertThatThrownBy(() -> send("a story")).hasStackTraceContaining("No space left on device");
        assertThat(read("test.dead-letters")).isEmpty();
        assertThat(events).containsExactly(RecordEvent.TAKEN, RecordEvent.PUT_BACK);
    }

    @Test
    void shouldMakeALetterOfABugAlsoWhenSomebodyElsesCoordinatesStandInTheHeaders() {
        // given
        RecordHeaders headers = new RecordHeaders();
        headers.add(Headers.RAW, "nowhere".getBytes(UTF_8));
        headers.add(Headers.SCHEMA, "toy/1".getBytes(UTF_8));

        // when
        input().pipeInput(new TestRecord<>("feed".getBytes(UTF_8), "bug".getBytes(UTF_8), headers, SENT));

        // then
        assertThat(header(only(read("test.dead-letters")), Headers.RAW)).isEqualTo("test.raw-0@0#0/0");
    }

    @Test
    void shouldLeaveNothingBehindOfARecordInWhichABugStruckButItsLetter() {
        send("one\nbug\ntwo");

        assertThat(read("test.items")).isEmpty();
        assertThat(read("test.dead-letters")).hasSize(1);
    }

    @Test
    void shouldTakeAStageThatAccountsForNothingForABug() {
        // given
        driver.close();
        driver = new TopologyTestDriver(ToyStage.topology(raw -> List.of(), MAX_BYTES), properties());

        // when
        send("a story");

        // then
        assertThat(header(only(read("test.dead-letters")), Headers.DEAD_CODE)).isEqualTo("BUG");
    }

    @Test
    void shouldRefuseAResultThatIsLargerThanATopicTakes() {
        // given
        String large = "grow " + "x".repeat(MAX_BYTES - 10_000);

        // when
        send(large);

        TestRecord<byte[], byte[]> letter = only(read("test.dead-letters"));

        // then
        assertThat(header(letter, Headers.DEAD_CODE)).isEqualTo("SNK-TOO-LARGE");
        assertThat(text(letter.value())).isEqualTo(large);
    }

    @Test
    void shouldWriteALetterByReferenceWhenItsBytesAreTooLarge() {
        // when
        send("refuse " + "x".repeat(MAX_BYTES));

        TestRecord<byte[], byte[]> letter = only(read("test.dead-letters"));

        // then
        assertThat(letter.value()).isNull();
        assertThat(header(letter, Headers.DEAD_OVERSIZE)).isEqualTo("true");
        assertThat(header(letter, Headers.DEAD_SOURCE)).isEqualTo("test.raw-0@0");
    }

    @Test
    void shouldReadARecordWithoutAValueAsAnEmptyItem() {
        input().pipeInput(new TestRecord<>("feed".getBytes(UTF_8), null, new RecordHeaders(), SENT));

        assertThat(header(only(read("test.dead-letters")), Headers.DEAD_CODE)).isEqualTo("TOY-EMPTY");
    }

    @Test
    void shouldTellTheListenerWhatBecameOfEachItem() {
        send("one\nskip\nrefuse\ntwo");

        assertThat(told).containsExactly("kept null", "skipped", "refused TOY-BAD", "kept null");
    }

    @Test
    void shouldTellTheListenerOfABugAndNothingElseOfThatRecord() {
        send("one\nbug\ntwo");

        assertThat(told).containsExactly("bug");
    }

    @Test
    void shouldTellTheListenerWhatTheRimRefused() {
        send("grow " + "x".repeat(MAX_BYTES - 10_000));

        assertThat(told).containsExactly("refused SNK-TOO-LARGE");
    }

    @Test
    void shouldTellTheListenerWhenTheRawRecordCameInAndThatItIsNotKnown() {
        for (String received : List.of("2024-03-14T08:00:00Z", "yesterday")) {
            RecordHeaders headers = new RecordHeaders();
            headers.add(Headers.RECEIVED, received.getBytes(UTF_8));
            input().pipeInput(new TestRecord<>("feed".getBytes(UTF_8), "a story".getBytes(UTF_8), headers, SENT));
        }

        assertThat(told).containsExactly("kept 2024-03-14T08:00:00Z", "kept null");
    }

    @Test
    void shouldFinishEachRecordThatItTakesAlsoOneWithABug() {
        send("one\nskip");
        send("bug");

        assertThat(events)
                .containsExactly(RecordEvent.TAKEN, RecordEvent.FINISHED, RecordEvent.TAKEN, RecordEvent.FINISHED);
    }

    @Test
    void shouldShowTheRecordWhileItIsInWorkAndNoLonger() {
        // given
        driver.close();
        List<String> seen = new ArrayList<>();
        driver = new TopologyTestDriver(
                ToyStage.topology(
                        raw -> {
                            seen.add(desks.oldest().orElseThrow().record());
                            return ToyStage.apply(raw);
                        },
                        MAX_BYTES),
                properties());

        // when
        send("a story");
        send("bug");

        // then
        assertThat(seen).containsExactly("test.raw-0@0", "test.raw-0@1");
        assertThat(desks.oldest()).isEmpty();
    }

    private Properties properties() {
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

    private TestInputTopic<byte[], byte[]> input() {
        return driver.createInputTopic(TOPICS.raw(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private void send(String text) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", "00-a-b-01".getBytes(UTF_8));
        input().pipeInput(new TestRecord<>("feed".getBytes(UTF_8), text.getBytes(UTF_8), headers, SENT));
    }

    private List<TestRecord<byte[], byte[]>> read(String topic) {
        TestOutputTopic<byte[], byte[]> output =
                driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return output.readRecordsToList();
    }
}
