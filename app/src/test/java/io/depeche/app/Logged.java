package io.depeche.app;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** The lines that a class logs during a test: {@code LEVEL message key=value …}. */
public final class Logged implements BeforeEachCallback, AfterEachCallback {
    private final Logger logger;
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    private Logged(Logger logger) {
        this.logger = logger;
    }

    public static Logged by(Class<?> type) {
        return new Logged((Logger) LoggerFactory.getLogger(type));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        lines.start();
        logger.addAppender(lines);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        logger.detachAppender(lines);
    }

    public List<String> lines() {
        return List.copyOf(lines.list).stream().map(Logged::line).toList();
    }

    private static String line(ILoggingEvent event) {
        Stream<String> pairs = event.getKeyValuePairs() == null
                ? Stream.of()
                : event.getKeyValuePairs().stream().map(pair -> pair.key + "=" + pair.value);
        return Stream.concat(Stream.of(event.getLevel() + " " + event.getFormattedMessage()), pairs)
                .collect(Collectors.joining(" "));
    }
}
