package io.depeche.app.cluster;

import io.depeche.app.failure.Causes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a topic that is followed can be read: a line of the log when that changes, or its reason. Not thread-safe. */
final class Readability {
    private static final Logger LOG = LoggerFactory.getLogger(Readability.class);

    private final String topic;
    private @Nullable String reason;
    private long since;

    Readability(String topic) {
        this.topic = topic;
    }

    /** It could not be read this time. */
    void failed(Exception e) {
        String why = Causes.of(e);
        if (why.equals(reason)) {
            return;
        }
        if (reason == null) {
            since = System.nanoTime();
        }
        reason = why;
        LOG.error("cannot read {}; keeping the data in use and trying again every ten seconds: {}", topic, why);
    }

    /** It could be read. */
    void succeeded() {
        if (reason == null) {
            return;
        }
        reason = null;
        LOG.atInfo()
                .addKeyValue(
                        "seconds", Duration.ofNanos(System.nanoTime() - since).toSeconds())
                .log("{} can be read again", topic);
    }
}
