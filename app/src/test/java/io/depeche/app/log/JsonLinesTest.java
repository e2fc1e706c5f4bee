package io.depeche.app.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class JsonLinesTest {
    private static final Instant TIME = Instant.parse("2024-03-14T08:00:00.5Z");

    private final JsonLines lines = new JsonLines();

    @Test
    void shouldWriteALineAsOneObjectWithItsKeys() throws IOException {
        LoggingEvent event = event(null);
        event.setKeyValuePairs(List.of(
                new KeyValuePair("stage", "enrich"),
                new KeyValuePair("record", "wire.items-0@47"),
                new KeyValuePair("seconds", 12),
                new KeyValuePair("since", TIME),
                new KeyValuePair("unknown", null),
                new KeyValuePair("level", "never in place of ours")));

        assertThat(new String(lines.encode(event), UTF_8))
                .isEqualTo("{\"time\":\"2024-03-14T08:00:00.500Z\",\"level\":\"WARN\",\"logger\":\"io.depeche\","
                        + "\"thread\":\"main-thread\",\"message\":\"two\\nlines \\\"quoted\\\"\",\"stage\":\"enrich\","
                        + "\"record\":\"wire.items-0@47\",\"seconds\":12,\"since\":\"2024-03-14T08:00:00.500Z\"}\n");
    }

    @Test
    void shouldWriteTheStackTraceOnTheSameLine() throws IOException {
        String line = new String(lines.encode(event(new IllegalStateException("a bug"))), UTF_8);

        assertThat(line.lines()).hasSize(1);
        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(json.get("error").asText())
                .startsWith("java.lang.IllegalStateException: a bug")
                .contains("JsonLinesTest");
    }

    private static LoggingEvent event(@Nullable Throwable thrown) {
        Logger logger = (Logger) LoggerFactory.getLogger("io.depeche");
        LoggingEvent event = new LoggingEvent(
                JsonLinesTest.class.getName(), logger, Level.WARN, "two\nlines \"{}\"", thrown, new Object[] {"quoted"
                });
        event.setInstant(TIME);
        event.setThreadName("main-thread");
        return event;
    }
}
