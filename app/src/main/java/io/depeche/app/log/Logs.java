package io.depeche.app.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of this process, which logback.xml sends to standard error as text. */
public final class Logs {
    private Logs() {}

    /** From now on, writes each line as a JSON object. A logback configuration of the user's own is left as it is. */
    public static void writeJson() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR")
                        instanceof ConsoleAppender<ILoggingEvent> console) {
            JsonLines encoder = new JsonLines();
            encoder.setContext(context);
            encoder.start();
            console.setEncoder(encoder);
        }
    }
}
