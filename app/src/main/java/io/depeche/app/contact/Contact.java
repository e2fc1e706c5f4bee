package io.depeche.app.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Kafka answers, and one line in the log for each change of that. */
final class Contact {
    /** How long Kafka may be silent: shorter pauses are those of a broker that is busy, or that others take over from. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(KafkaContact.class);

    private final String bootstrapServers;
    private final Clock clock;
    private volatile Instant lastAnswer;
    private volatile boolean silent;

    /** Contact that begins with an answer. */
    Contact(String bootstrapServers, Clock clock) {
        this.bootstrapServers = bootstrapServers;
        this.clock = clock;
        this.lastAnswer = clock.instant();
    }

    /** Kafka has answered. */
    void answered() {
        Instant now = clock.instant();
        if (silent) {
            long seconds = Duration.between(lastAnswer, now).toSeconds();
            LOG.atInfo().addKeyValue("seconds", seconds).log("Kafka at {} answers again", bootstrapServers);
        }
        lastAnswer = now;
        silent = false;
    }

    /** Kafka was asked, and has not answered. */
    void missed() {
        if (!silent && Duration.between(lastAnswer, clock.instant()).compareTo(PATIENCE) >= 0) {
            silent = true;
            LOG.atWarn()
                    .addKeyValue("since", lastAnswer)
                    .log("Kafka at {} does not answer; the stages wait for it and lose nothing", bootstrapServers);
        }
    }

    /** Since when Kafka has not answered; empty while it does. */
    Optional<Instant> silentSince() {
        return silent ? Optional.of(lastAnswer) : Optional.empty();
    }
}
