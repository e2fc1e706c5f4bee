package io.depeche.enrich.story.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
                .flatMap(name -> file(name).rules().stream().map(entry -> rule(name, entry)))
                .toList();
    }

    static NoticeRule rule(String file, NoticeFile.Entry entry) {
        try {
            return new NoticeRule(
                    entry.rule(),
                    NoticeRule.Says.valueOf(entry.says().toUpperCase(Locale.ROOT)),
                    NoticeRule.Where.valueOf(entry.where().toUpperCase(Locale.ROOT)),
                    "any".equals(entry.length()),
                    Pattern.compile(entry.pattern()));
        } catch (IllegalArgumentException | PatternSyntaxException e) {
            throw new IllegalArgumentException("notices/" + file + ": rule " + entry.rule() + ": " + e.getMessage(), e);
        }
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
