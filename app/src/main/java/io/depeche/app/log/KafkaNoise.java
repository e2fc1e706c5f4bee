package io.depeche.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Says in one calm line what Kafka Streams says with a warning and a stack trace for each task: that it restores its stores,
 * because the process was killed or a transaction did not end. It also drops the lines that repeat one of ours. logback.xml names
 * it.
 */
public final class KafkaNoise extends TurboFilter {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(KafkaNoise.class);
    private static final Pattern STAGE = Pattern.compile("-(ingest|enrich|sink)-[0-9a-f-]{36}-StreamThread-\\d+");

    private static final Pattern ONLY_RESTORES = Pattern.compile("Get exceptions for the following tasks: "
            + "\\{(\\d+_\\d+=org\\.apache\\.kafka\\.streams\\.errors\\.TaskCorruptedException[^=]*)+\\}");

    /** One restore makes many lines within seconds. */
    private static final long ONE_RESTORE = Duration.ofMinutes(1).toNanos();

    private final Map<String, Long> saidByThread = new ConcurrentHashMap<>();

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        if (format == null
                || !level.isGreaterOrEqual(Level.WARN)
                || !logger.getName().startsWith("org.apache.kafka.")) {
            return FilterReply.NEUTRAL;
        }
        if (isRestore(format, thrown)) {
            say(Thread.currentThread().getName());
            return FilterReply.DENY;
        }
        return isRepeated(format) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean isRestore(String line, @Nullable Throwable thrown) {
        return thrown instanceof TaskCorruptedException
                || line.contains("did not find checkpoint offsets")
                || ONLY_RESTORES.matcher(line).find();
    }

    /** {@code ThreadReplacement} says why a stage stops, in words for operators. */
    private static boolean isRepeated(String format) {
        return format.contains("the registered exception handler opted to")
                || format.contains("Caught fenced group.instance.id");
    }

    private void say(String thread) {
        Matcher stage = STAGE.matcher(thread);
        long now = System.nanoTime();
        Long said = saidByThread.get(thread);
        if (stage.find() && (said == null || now - said > ONE_RESTORE)) {
            saidByThread.put(thread, now);
            LOG.atInfo()
                    .addKeyValue("stage", stage.group(1))
                    .log(
                            "work ended in mid-transaction, as in a crash: restoring the stores from Kafka; nothing is lost");
        }
    }
}
