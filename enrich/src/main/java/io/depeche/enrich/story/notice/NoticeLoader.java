package io.depeche.enrich.story.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.depeche.enrich.text.RequiredLiterals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the files of rules in the order of {@code notices/index.txt}, because a jar can't be listed. */
final class NoticeLoader {
    private static final String FOLDER = "/notices/";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private NoticeLoader() {}

    static Map<String, NoticeFile> files() {
        return text("index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .collect(Collectors.toUnmodifiableMap(name -> name, NoticeLoader::file));
    }

    static List<NoticeRule> rules() {
        return text("index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .flatMap(name -> rules(name, file(name)))
                .toList();
    }

    private static Stream<NoticeRule> rules(String name, NoticeFile file) {
        return file.rules().stream().map(entry -> rule(name, file, entry));
    }

    static NoticeRule rule(String name, NoticeFile file, NoticeFile.Entry entry) {
        try {
            String regex =
                    (where(entry) == NoticeRule.Where.HEADLINE ? Objects.requireNonNullElse(file.before(), "") : "")
                            + entry.pattern();
            return new NoticeRule(
                    entry.rule(),
                    NoticeRule.Says.valueOf(entry.says().toUpperCase(Locale.ROOT)),
                    where(entry),
                    "any".equals(entry.length()),
                    RequiredLiterals.of(regex),
                    Pattern.compile(regex));
        } catch (IllegalArgumentException | PatternSyntaxException e) {
            throw new IllegalArgumentException("notices/" + name + ": rule " + entry.rule() + ": " + e.getMessage(), e);
        }
    }

    private static NoticeRule.Where where(NoticeFile.Entry entry) {
        return NoticeRule.Where.valueOf(entry.where().toUpperCase(Locale.ROOT));
    }

    private static NoticeFile file(String name) {
        try {
            return YAML.readValue(text(name), NoticeFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("notices/" + name + " can't be read: " + e.getMessage(), e);
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
