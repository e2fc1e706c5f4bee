package io.depeche.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depeche.app.Depeche;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** One run of the program, everything it wrote kept. */
public record Console(int exitCode, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Console run(String... args) {
        return run(Map.of(), "", args);
    }

    public static Console in(Map<String, String> environment, String... args) {
        return run(environment, "", args);
    }

    public static Console withInput(String input, String... args) {
        return run(Map.of(), input, args);
    }

    private static Console run(Map<String, String> environment, String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Context context = new Context(
                environment,
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                false,
                false);
        int exitCode = Depeche.run(context, args);
        return new Console(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    public List<String> errLines() {
        return err.lines().toList();
    }

    public List<JsonNode> jsonLines() {
        return out.lines().map(Console::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }
}
