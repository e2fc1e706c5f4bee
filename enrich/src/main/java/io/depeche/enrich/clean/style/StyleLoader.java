package io.depeche.enrich.clean.style;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.depeche.enrich.clean.text.WrittenLanguage;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import io.depeche.words.example.ExampleLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads style files: the built-in ones, which {@code index.txt} lists because a jar can't be listed, then the
 * user's. {@code fragments.yaml} (pieces of patterns) is not a style; a user's file of this name adds to the
 * built-in one.
 */
final class StyleLoader {
    private static final String SHIPPED = "/styles/";
    private static final String FRAGMENTS = "fragments.yaml";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final Words words;
    private final Optional<Path> directory;

    StyleLoader(Words words, Optional<Path> directory) {
        this.words = words;
        this.directory = directory;
    }

    HouseStyles load() {
        // tests compile the patterns of what is shipped
        StyleCompiler compiler = new StyleCompiler(fragments(), directory.isEmpty() && words.areShipped());
        Map<String, HouseStyle> styles = new LinkedHashMap<>();
        sources().forEach(source -> compile(source, compiler, styles));
        return new HouseStyles(
                inOrder(styles), new PersonNames(words), new WrittenTime(words), new WrittenLanguage(words));
    }

    /** One fault for each file that can't be used, naming file and line. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        StyleCompiler compiler = new StyleCompiler(fragments(), false);
        Map<String, HouseStyle> styles = new LinkedHashMap<>();
        for (Source source : sources()) {
            try {
                compile(source, compiler, styles);
            } catch (IllegalArgumentException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        return faults;
    }

    private static void compile(Source source, StyleCompiler compiler, Map<String, HouseStyle> styles) {
        HouseStyle style = compiler.compile(source.name(), source.style(), source::lineOf, styles::get);
        styles.put(style.id(), style);
    }

    /** The built-in style files. */
    List<NamedFile> shippedFiles() {
        return shippedSources().map(Source::named).toList();
    }

    /** The user's style files. */
    List<NamedFile> userFiles() {
        return userSources().stream().map(Source::named).toList();
    }

    /**
     * A style file and its name.
     *
     * @param exampleLines the line, counted from 1, of each example of its rules, in their order
     */
    record NamedFile(String name, StyleFile file, List<Integer> exampleLines) {
        NamedFile {
            exampleLines = List.copyOf(exampleLines);
        }
    }

    private static List<HouseStyle> inOrder(Map<String, HouseStyle> styles) {
        return styles.values().stream()
                .sorted(Comparator.comparing(
                                (HouseStyle style) -> style.recognition().always())
                        .thenComparing(HouseStyle::id))
                .toList();
    }

    private Map<String, String> fragments() {
        Map<String, String> fragments = new LinkedHashMap<>();
        fragments.put("particle", alternatives(words.of(Kind.LINK_WORDS, new Use("byline"))));
        Set<String> by = new LinkedHashSet<>(words.of(Kind.BYLINE_PREFIXES, new Use("page")));
        by.addAll(words.of(Kind.BYLINE_PREFIXES, new Use("line")));
        fragments.put("by", anyCase(by));
        fragments.put("not-person", anyCase(words.of(Kind.NOT_PEOPLE)));
        Stream.of("published", "on", "clock")
                .forEach(use -> fragments.put(use, anyCase(words.of(Kind.PUBLICATION_WORDS, new Use(use)))));
        both(FRAGMENTS).forEach(source -> fragments.putAll(source.read(new TypeReference<Map<String, String>>() {})));
        return fragments;
    }

    private static String anyCase(Set<String> words) {
        return "(?i:" + String.join("|", words) + ")";
    }

    private static String alternatives(Set<String> words) {
        return "(?:" + String.join("|", words) + ")";
    }

    private List<Source> both(String name) {
        List<Source> sources = new ArrayList<>(List.of(shipped(name)));
        directory.map(dir -> dir.resolve(name)).filter(Files::exists).ifPresent(path -> sources.add(userFile(path)));
        return sources;
    }

    private List<Source> sources() {
        return Stream.concat(shippedSources(), userSources().stream()).toList();
    }

    private static Stream<Source> shippedSources() {
        return shipped("index.txt")
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(StyleLoader::shipped);
    }

    private List<Source> userSources() {
        return directory.map(StyleLoader::inDirectory).orElse(List.of());
    }

    private static List<Source> inDirectory(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.endsWith(FRAGMENTS))
                    .sorted()
                    .map(StyleLoader::userFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of house styles can't be listed: " + directory, e);
        }
    }

    private static Source userFile(Path path) {
        try {
            return new Source(path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("the house style can't be read: " + path, e);
        }
    }

    private static Source shipped(String name) {
        try (InputStream in = StyleLoader.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
                throw new IllegalArgumentException("index.txt lists the house style " + name + ", which is missing");
            }
            return new Source("styles/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the house style can't be read: " + name, e);
        }
    }

    private record Source(String name, String text) {
        /** The first line of a rule, counted from 1. */
        int lineOf(String rule) {
            List<String> lines = text.lines().map(String::strip).toList();
            return Math.max(lines.indexOf("- rule: " + rule), lines.indexOf("rule: " + rule)) + 1;
        }

        StyleFile style() {
            return read(new TypeReference<>() {});
        }

        NamedFile named() {
            return new NamedFile(name, style(), ExampleLines.of(text));
        }

        <T> T read(TypeReference<T> type) {
            try {
                return YAML.readValue(text, type);
            } catch (JsonProcessingException e) {
                String line =
                        e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
                throw new IllegalArgumentException(name + line + ": not a house style: " + e.getOriginalMessage(), e);
            }
        }
    }
}
