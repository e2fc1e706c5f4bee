package io.depeche.enrich.clean;

import static io.depeche.enrich.clean.Items.CLEANER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is nothing but an article keeps its words, however many everyday words of pages it has. */
class PlainWireTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern READ = Pattern.compile(".*\\.(?:byline|dateline|credit|contact|sign-off)[a-z-]*");
    private static final int TEXTS_A_LANGUAGE = 170;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "it", "pt"})
    void shouldKeepEveryWordOfAnArticle(String language) throws IOException {
        // given
        Map<String, List<String>> parts = parts(language);
        Random random = new Random(language.hashCode());
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < TEXTS_A_LANGUAGE; i++) {
            articles.add(article(parts, random));
        }

        // when
        long all = articles.stream().mapToLong(PlainWireTest::words).sum();
        long lost = articles.stream().mapToLong(PlainWireTest::lost).sum();

        // then
        assertThat((double) lost / all).as("words of %d lost", all).isLessThanOrEqualTo(0.001);
    }

    @Test
    void shouldKeepTheWordsOfArticlesOfTheWeb() throws IOException {
        // given
        Path truth =
                Shared.corpus().resolveSibling("extraction").resolve("wcxb").resolve("truth.jsonl");
        List<String> texts = truthTexts(truth);

        // when
        long all = texts.stream().mapToLong(PlainWireTest::words).sum();
        long lost = texts.stream().mapToLong(PlainWireTest::lost).sum();

        // then
        assertThat(100.0 * (all - lost) / all)
                .as("per cent of %d words kept", all)
                .isGreaterThanOrEqualTo(99.5);
        // a page of offers that its makers call an article is two thirds furniture
        assertThat(texts)
                .filteredOn(text -> lost(text) > 0.1 * words(text))
                .as("texts that lose a tenth")
                .hasSizeLessThanOrEqualTo(1);
    }

    private static List<String> truthTexts(Path truth) throws IOException {
        assumeTrue(Files.exists(truth), "no texts of articles at " + truth);
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(truth)) {
            JsonNode text = json.readTree(line).path("text");
            if (text.isTextual() && words(text.asText()) >= 50) {
                texts.add(text.asText());
            }
        }
        return texts;
    }

    /** The words that neither stay nor were read as byline, dateline, credit, contact or end mark. */
    private static long lost(String article) {
        return CLEANER.clean(Items.text(article)).removed().stream()
                .filter(removed -> !READ.matcher(removed.rule()).matches())
                .mapToLong(removed -> words(removed.text()))
                .sum();
    }

    private static long words(String text) {
        return WORD.matcher(text).results().count();
    }

    private static String article(Map<String, List<String>> parts, Random random) {
        List<String> blocks = new ArrayList<>();
        boolean wire = random.nextInt(4) > 0;
        blocks.add(one(parts, "headline", random));
        if (wire && random.nextBoolean()) {
            blocks.add(one(parts, "byline", random));
        }
        String lead = Objects.requireNonNull(parts.get("sentence")).get(0);
        blocks.add(wire ? one(parts, "dateline", random) + " " + lead : lead);
        int paragraphs = 2 + random.nextInt(9);
        for (int i = 0; i < paragraphs; i++) {
            if (i > 0 && random.nextInt(6) == 0) {
                blocks.add(one(parts, "heading", random));
            }
            blocks.add(paragraph(parts, random));
        }
        if (wire && random.nextInt(3) > 0) {
            blocks.add(one(parts, "credit", random));
        }
        return String.join(random.nextBoolean() ? "\n\n" : "\n", blocks);
    }

    private static String paragraph(Map<String, List<String>> parts, Random random) {
        List<String> sentences = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            sentences.add(one(parts, random.nextInt(3) == 0 ? "sentence" : "everyday", random));
        }
        return String.join(" ", sentences);
    }

    private static String one(Map<String, List<String>> parts, String kind, Random random) {
        List<String> lines = Objects.requireNonNull(parts.get(kind));
        return lines.get(random.nextInt(lines.size()));
    }

    private static Map<String, List<String>> parts(String language) throws IOException {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : text(language).lines().toList()) {
            if (line.startsWith("## ")) {
                lines = new ArrayList<>();
                parts.put(line.substring(3), lines);
            } else {
                lines.add(line);
            }
        }
        return parts;
    }

    private static String text(String language) throws IOException {
        try (InputStream in = PlainWireTest.class.getResourceAsStream("/wire/" + language + ".txt")) {
            return new String(Objects.requireNonNull(in, language).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
