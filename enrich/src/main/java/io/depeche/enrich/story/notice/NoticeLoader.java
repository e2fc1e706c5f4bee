package io.depeche.enrich.story.notice;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.depeche.enrich.text.RequiredLiterals;
import io.depeche.words.example.ExampleLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of rules: those that ship in the order of {@code notices/index.txt}, because a jar can't be listed, then the
 * user's own. One of these with the name of one that ships replaces it.
 */
final class NoticeLoader {
    private static final String FOLDER = "/notices/";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private NoticeLoader() {}

    /** A file and its text. */
    record Source(String name, String text) {
        /**
         * The rules.
         *
         * @throws IllegalArgumentException naming file and line when they can't be used
         */
        List<NoticeRule> rules() {
            NoticeFile file = file();
            return file.rules().stream().map(entry -> rule(file, entry)).toList();
        }

        NoticeFile file() {
            try {
                NoticeFile file = YAML.readValue(text, NoticeFile.class);
                if (file == null || file.rules() == null) {
                    throw new IllegalArgumentException(name + ":1: a file of notices needs rules");
                }
                return file;
            } catch (JsonProcessingException e) {
                JsonLocation at = e.getLocation();
                throw new IllegalArgumentException(
                        name + ":" + (at == null ? 1 : at.getLineNr()) + ": " + e.getOriginalMessage(), e);
            }
        }

        NoticeRule rule(NoticeFile file, NoticeFile.Entry entry) {
            try {
                NoticeRule.Where where = choice(NoticeRule.Where.class, "where", entry.where());
                String before = where == NoticeRule.Where.HEADLINE ? Objects.requireNonNullElse(file.before(), "") : "";
                String regex = before + needed("pattern", entry.pattern());
                return new NoticeRule(
                        needed("rule", entry.rule()),
                        choice(NoticeRule.Says.class, "says", entry.says()),
                        where,
                        "any".equals(entry.length()),
                        RequiredLiterals.of(regex),
                        Pattern.compile(regex));
            } catch (IllegalArgumentException | PatternSyntaxException e) {
                throw new IllegalArgumentException(
                        name + ":" + lineOf(entry) + ": rule " + entry.rule() + ": " + e.getMessage(), e);
            }
        }

        /** The lines on which its examples begin, in their order. */
        List<Integer> exampleLines() {
            return ExampleLines.of(text);
        }

        private int lineOf(NoticeFile.Entry entry) {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().matches("(?:- )?rule: *[\"']?\\Q" + entry.rule() + "\\E[\"']?")) {
                    return i + 1;
                }
            }
            return 1;
        }
    }

    private static String needed(String field, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("it needs " + field);
        }
        return value;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String field, @Nullable String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(field + " is " + value + ", not one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** The files that ship. */
    static List<Source> shipped() {
        return text("index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(name -> new Source("notices/" + name, text(name)))
                .toList();
    }

    /** The user's files, in the order of their names. */
    static List<Source> own(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> new Source(file.toString(), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " can't be read", e);
        }
    }

    /** The rules in force. */
    static List<NoticeRule> rules(Optional<Path> folder) {
        Map<String, Source> files = new LinkedHashMap<>();
        Stream.concat(shipped().stream(), folder.map(NoticeLoader::own).orElse(List.of()).stream())
                .forEach(
                        source -> files.put(Path.of(source.name()).getFileName().toString(), source));
        return files.values().stream()
                .flatMap(source -> source.rules().stream())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    private static String text(String name) {
        try (InputStream in = NoticeLoader.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("notices/" + name + " is missing on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("notices/" + name + " can't be read", e);
        }
    }
}
