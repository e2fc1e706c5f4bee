package io.depeche.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the codes of dead letters mean and what to do about them, from {@code docs/dead-letters.md}, which the build packs. */
final class CodeTexts {
    private static final Pattern ROW =
            Pattern.compile("\\| `(?<code>[A-Z]+(?:-[A-Z]+)*)` \\| (?<meaning>[^|]+) \\| (?<advice>[^|]+) \\|");

    private CodeTexts() {}

    /**
     * The text of a code, as Markdown of one line.
     *
     * @param meaning what happened
     * @param advice what to do
     */
    record Text(String meaning, String advice) {}

    /** The texts by code. */
    static Map<String, Text> all() {
        Map<String, Text> texts = new HashMap<>();
        page().lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> texts.put(row.group("code"), new Text(row.group("meaning"), row.group("advice"))));
        return Map.copyOf(texts);
    }

    private static String page() {
        try (InputStream page = CodeTexts.class.getResourceAsStream("/console/docs/dead-letters.md")) {
            return new String(Objects.requireNonNull(page, "the build packs it").readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
