package io.depeche.enrich.clean;

import static io.depeche.enrich.clean.Items.CLEANER;
import static io.depeche.enrich.clean.Items.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Articles amid the furniture of pages, put together at random: wrapped at any width or not, the headline before or after
 * or absent, teasers and calls between the paragraphs. The wordings of {@code held-out} stand in no list of cues.
 */
class FlatTextTest {
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "pt");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int TEXTS_A_LANGUAGE = 100;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "it", "pt"})
    void shouldTakeTheArticleOutOfKnownFurniture(String language) {
        // when
        List<Flat> texts = made(language, List.of("furniture"), 1);

        // then
        assertThat(mean(texts)).as("mean word F1 of " + language).isGreaterThan(0.97);
        assertThat(texts)
                .allSatisfy(text -> assertThat(f1(text)).as(text.written()).isGreaterThan(0.8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "it", "pt"})
    void shouldTakeTheArticleOutOfFurnitureInWordsThatNoListHolds(String language) {
        // when
        List<Flat> texts = made(language, List.of("furniture", "held-out"), 2);

        // then
        assertThat(mean(texts)).as("mean word F1 of " + language).isGreaterThan(0.97);
        assertThat(texts)
                .allSatisfy(text -> assertThat(f1(text)).as(text.written()).isGreaterThan(0.8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "it", "pt"})
    void shouldCutWhatReadersWriteBelow(String language) {
        Map<String, List<String>> sections = sections(language);
        List<String> article = Objects.requireNonNull(sections.get("article"));
        List<String> blocks = new ArrayList<>(
                Objects.requireNonNull(sections.get("furniture")).subList(0, 3));
        blocks.addAll(article);
        blocks.addAll(Objects.requireNonNull(sections.get("readers")));
        Random random = new Random(language.hashCode());
        for (int i = 0; i < 20; i++) {
            Flat text = new Flat(written(blocks, random), article);

            assertThat(f1(text)).as(text.written()).isGreaterThan(0.97);
        }
    }

    @Test
    void shouldNotTakeAParagraphThatSpeaksOfPartnersAndConsentForABanner() {
        // given
        String quotation =
                "\"Our partner in the harbour gave its consent in May, and the partners whom we asked since then"
                        + " have all joined us, with a browser of charts for every ship that calls here,\" the harbour master said.";
        List<String> blocks =
                new ArrayList<>(Objects.requireNonNull(sections("en").get("article")));
        blocks.add(3, quotation);
        blocks.add(0, "Sign up for our daily newsletter");

        // when
        blocks.add(0, "Skip to main content");

        // then
        assertThat(texts(CLEANER.clean(Items.text(String.join("\n\n", blocks)))))
                .contains(quotation);
    }

    @Test
    void shouldKeepTheSubtitleOfAPage() {
        // given
        String subtitle = "The builder pays for the repair of the piles";
        String text = "Home > News > Harbour\n\nNorthern quay reopens early\n\n" + subtitle
                + "\n\nBy Ana Díaz (Political editor) and Tom Reed (Europe correspondent)\n\nShare on Facebook\nCopy link\n\n"
                + "Divers had checked all forty piles twice, the harbour master said, and found nothing.\n\n".repeat(3)
                + "Sign up for our newsletter\n";

        // when
        Cleaned cleaned = CLEANER.clean(Items.text(text));

        // then
        assertThat(cleaned.headline()).isEqualTo("Northern quay reopens early");
        assertThat(cleaned.authors()).containsExactly("Ana Díaz", "Tom Reed");
        assertThat(texts(cleaned)).hasSize(4).startsWith(subtitle);
    }

    @Test
    void shouldLeaveAnArticleWithoutFurnitureAsItIs() {
        for (String language : LANGUAGES) {
            String article = String.join("\n\n", sections(language).get("article"));

            assertThat(String.join("\n\n", texts(CLEANER.clean(Items.text(article)))))
                    .isEqualTo(article);
        }
    }

    @Test
    void shouldFindNothingMoreInASecondCleaning() {
        for (String language : LANGUAGES) {
            for (Flat text : made(language, List.of("furniture", "held-out"), 3).subList(0, 20)) {
                String once = String.join("\n\n", texts(CLEANER.clean(Items.text(text.written()))));

                assertThat(String.join("\n\n", texts(CLEANER.clean(Items.text(once)))))
                        .isEqualTo(once);
            }
        }
    }

    private record Flat(String written, List<String> article) {}

    private static double mean(List<Flat> texts) {
        ToDoubleFunction<Flat> score = FlatTextTest::f1;
        return texts.stream().mapToDouble(score).average().orElseThrow();
    }

    private static double f1(Flat text) {
        Map<String, Integer> got = words(String.join(" ", texts(CLEANER.clean(Items.text(text.written())))));
        Map<String, Integer> wanted = words(String.join(" ", text.article()));
        int both = got.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), wanted.getOrDefault(e.getKey(), 0)))
                .sum();
        int all = got.values().stream().mapToInt(n -> n).sum()
                + wanted.values().stream().mapToInt(n -> n).sum();
        return 2.0 * both / all;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.merge(matcher.group(), 1, Integer::sum);
        }
        return words;
    }

    private static List<Flat> made(String language, List<String> kinds, long seed) {
        Random random = new Random(seed * 31 + language.hashCode());
        List<Flat> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS_A_LANGUAGE; i++) {
            texts.add(one(sections(language), kinds, random));
        }
        return texts;
    }

    private static Flat one(Map<String, List<String>> sections, List<String> kinds, Random random) {
        List<String> furniture = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        kinds.forEach(kind -> {
            furniture.addAll(Objects.requireNonNull(sections.get(kind)));
            inside.addAll(Objects.requireNonNull(sections.get(kind + " inside")));
        });
        furniture.addAll(inside);
        Collections.shuffle(furniture, random);
        List<String> article = Objects.requireNonNull(sections.get("article"));
        String headline = Objects.requireNonNull(sections.get("headline")).get(0);

        List<String> blocks = new ArrayList<>(furniture.subList(0, 3 + random.nextInt(3)));
        int place = random.nextInt(3);
        if (place == 0) {
            blocks.add(headline);
        }
        for (int i = 0; i < article.size(); i++) {
            blocks.add(article.get(i));
            if (i > 0 && random.nextInt(6) == 0) {
                blocks.add(inside.get(random.nextInt(inside.size())));
            }
        }
        if (place == 1) {
            blocks.add(headline);
        }
        blocks.addAll(furniture.subList(9, 13 + random.nextInt(4)));
        return new Flat(written(blocks, random), article);
    }

    private static String written(List<String> blocks, Random random) {
        int width = random.nextBoolean() ? Integer.MAX_VALUE : 45 + random.nextInt(50);
        String between = width == Integer.MAX_VALUE && random.nextBoolean() ? "\n" : "\n\n";
        String text =
                String.join(between, blocks.stream().map(b -> wrapped(b, width)).toList());
        return random.nextInt(4) == 0 ? text.replace("\n", "\r\n") : text;
    }

    private static String wrapped(String text, int width) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : Pattern.compile(" ").split(text, -1)) {
            boolean fits = column + 1 + word.length() <= width;
            out.append(column == 0 ? "" : fits ? " " : "\n").append(word);
            column = column > 0 && fits ? column + 1 + word.length() : word.length();
        }
        return out.toString();
    }

    private static Map<String, List<String>> sections(String language) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : text(language).lines().toList()) {
            if (line.startsWith("## ")) {
                lines = new ArrayList<>();
                sections.put(line.substring(3), lines);
            } else {
                lines.add(line);
            }
        }
        return sections;
    }

    private static String text(String language) {
        try (InputStream in = FlatTextTest.class.getResourceAsStream("/flat/" + language + ".txt")) {
            return new String(Objects.requireNonNull(in, language).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
