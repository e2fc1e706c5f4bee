package io.depeche.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that an editor would change stand in lists, not in Java: {@code laws/words-in-java.tsv} names the exceptions. */
class WordsInJavaTest {
    private static final int MANY = 8;
    /** What separates code: text blocks, strings, characters, comments, ends of statements. */
    private static final Pattern TOKEN =
            Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)++'"
                    + "|//[^\\n]*+|/\\*[\\s\\S]*?\\*/|;");

    private static final Pattern CONSTANT = Pattern.compile("static final [^=]*?(\\w+)\\s*=");
    private static final Pattern ESCAPE = Pattern.compile("\\\\\\\\[pP]\\{\\w+}|\\\\\\\\?.");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    @Test
    void shouldHoldWordsInListsAndOnlyStandardsInJava() {
        // given
        List<String> excepted = Table.load("/laws/words-in-java.tsv").rows().stream()
                .map(row -> row.get("constant"))
                .toList();

        // when
        List<String> found = Stream.of("words", "ingest", "enrich", "sink", "app")
                .flatMap(module -> sources(Path.of("..", module, "src", "main", "java")))
                .flatMap(source -> constantsOfManyWords(source).stream())
                .toList();

        // then
        assertThat(found).containsExactlyInAnyOrderElementsOf(excepted);
    }

    private static Stream<Path> sources(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> constantsOfManyWords(Path source) {
        List<String> constants = new ArrayList<>();
        String text = read(source);
        StringBuilder code = new StringBuilder();
        int words = 0;
        int read = 0;
        for (Matcher token = TOKEN.matcher(text); token.find(); read = token.end()) {
            code.append(text.substring(read, token.start()));
            if (token.group().startsWith("\"")) {
                words += words(token.group());
            } else if (token.group().equals(";")) {
                Matcher constant = CONSTANT.matcher(code);
                if (words >= MANY && constant.find()) {
                    constants.add(nameOf(source) + "." + constant.group(1));
                }
                code.setLength(0);
                words = 0;
            }
        }
        return constants;
    }

    /** The alternatives of a pattern count one by one, and any other string as one word. */
    private static int words(String literal) {
        String plain = ESCAPE.matcher(literal).replaceAll("");
        return (int) Pattern.compile("\\|")
                .splitAsStream(plain)
                .filter(word -> LETTERS.matcher(word).find())
                .count();
    }

    private static String nameOf(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
