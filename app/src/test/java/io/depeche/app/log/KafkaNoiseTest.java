package io.depeche.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.spi.FilterReply;
import io.depeche.app.Logged;
import java.util.Set;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.TaskId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class KafkaNoiseTest {
    private static final String CORRUPTED =
            "1_%d=org.apache.kafka.streams.errors.TaskCorruptedException: Tasks [1_%d] are"
                    + " corrupted and hence need to be re-initialized";

    @RegisterExtension
    final Logged logged = Logged.by(KafkaNoise.class);

    private final KafkaNoise noise = new KafkaNoise();
    private final String name = Thread.currentThread().getName();

    @AfterEach
    void givesTheThreadItsNameBack() {
        Thread.currentThread().setName(name);
    }

    @Test
    void shouldSayInOneLineThatAStageRestoresItsStores() {
        // given
        Thread.currentThread().setName("wire-enrich-6a0b7a3c-4b1d-4f0e-9d58-0123456789ab-StreamThread-1");

        // when
        assertThat(decide(
                        "task [1_0] State store names did not find checkpoint offsets while stores are not empty",
                        null))
                .isEqualTo(FilterReply.DENY);
        assertThat(decide("Encounter corrupted task 1_0", new TaskCorruptedException(Set.of(new TaskId(1, 0)))))
                .isEqualTo(FilterReply.DENY);
        assertThat(decide(
                        "stream-thread [x] Get exceptions for the following tasks: {" + CORRUPTED.formatted(0, 0) + ", "
                                + CORRUPTED.formatted(1, 1) + "}",
                        null))
                .isEqualTo(FilterReply.DENY);

        // then
        assertThat(logged.lines())
                .containsExactly("INFO work ended in mid-transaction, as in a crash: restoring the stores from Kafka;"
                        + " nothing is lost stage=enrich");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "something else",
                "Get exceptions for the following tasks: {}",
                "Get exceptions for the following tasks: {1_0=org.apache.kafka.streams.errors.StreamsException: disk full}",
            })
    void shouldLetEverythingElseThrough(String line) {
        assertThat(decide(line, null)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide(line, new IllegalStateException("a bug"))).isEqualTo(FilterReply.NEUTRAL);
        assertThat(logged.lines()).isEmpty();
    }

    @Test
    void shouldLetALineThroughThatSpeaksOfAnotherTaskToo() {
        assertThat(decide(
                        "Get exceptions for the following tasks: {" + CORRUPTED.formatted(0, 0)
                                + ", 1_1=java.lang.IllegalStateException: a bug}",
                        null))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    private FilterReply decide(String line, @Nullable Throwable thrown) {
        Logger logger = (Logger) LoggerFactory.getLogger("org.apache.kafka.streams.processor.internals.TaskManager");
        return noise.decide(null, logger, Level.WARN, line, null, thrown);
    }
}
