package io.depeche.enrich.clean;

import static io.depeche.enrich.clean.Items.CLEANER;
import static io.depeche.enrich.clean.Items.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Stories as sites and portals flatten them: headline, byline, time, source and furniture in many orders, in six languages.
 * The floors are what is reached; they only rise.
 */
class FlattenedTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NOT_BODY = Pattern.compile("\\[\\[.*?]]");
    private static final List<Flat> TEXTS = new ArrayList<>();

    @BeforeAll
    static void cleanAll() {
        if (TEXTS.isEmpty()) {
            Stream.of("de", "en", "es", "fr", "it", "pt")
                    .flatMap(FlattenedTest::of)
                    .forEach(TEXTS::add);
        }
    }

    @Test
    void shouldFindTheHeadline() {
        assertShare(0.97, "headline", flat -> flat.got().headline().equals(flat.headline()));
    }

    @Test
    void shouldFindTheAuthors() {
        assertShare(0.98, "authors", flat -> new HashSet<>(flat.got().authors()).equals(new HashSet<>(flat.authors())));
    }

    @Test
    void shouldFindTheTimeWhereTheTextNamesOne() {
        assertShare(0.98, "time", flat -> Objects.equals(flat.got().versionCreated(), flat.time()));
    }

    @Test
    void shouldKeepTheWordsOfTheStoryAlone() {
        assertShare(0.98, "words", flat -> words(texts(flat.got())).equals(words(flat.body())));
    }

    private static void assertShare(double floor, String what, Predicate<Flat> right) {
        List<String> wrong = TEXTS.stream()
                .filter(right.negate())
                .map(flat -> flat.name() + ": " + flat.got())
                .toList();
        assertThat(1.0 - (double) wrong.size() / TEXTS.size())
                .as("share of texts whose %s is right, but not in %s", what, wrong)
                .isGreaterThanOrEqualTo(floor);
    }

    private static List<String> words(List<String> texts) {
        return texts.stream()
                .flatMap(text -> WORD.matcher(text).results().map(match -> match.group()))
                .toList();
    }

    /** A text and what is right about it. */
    private record Flat(
            String name,
            List<String> authors,
            @Nullable Instant time,
            String headline,
            List<String> body,
            Cleaned got) {}

    private static Stream<Flat> of(String language) {
        return Arrays.stream(resource(language).split("\n=== ", -1))
                .skip(1)
                .map(text -> flat(language, text.lines().toList()));
    }

    private static Flat flat(String language, List<String> lines) {
        String time = lines.get(2).substring("time:".length()).strip();
        String text = lines.stream()
                .skip(3)
                .map(line -> line.isEmpty() ? "" : line.substring(2))
                .collect(Collectors.joining("\n"));
        return new Flat(
                language + " " + lines.get(0),
                Stream.of(lines.get(1).substring("authors:".length()).split(";", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                time.isEmpty() ? null : Instant.parse(time),
                String.join(" ", marked("h ", lines)),
                marked("b ", lines),
                CLEANER.clean(Items.text(text.replaceAll("\\[\\[|]]", "").strip())));
    }

    private static List<String> marked(String mark, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> NOT_BODY.matcher(line.substring(mark.length())).replaceAll(""))
                .toList();
    }

    private static String resource(String language) {
        try (InputStream in = FlattenedTest.class.getResourceAsStream("/flattened/" + language + ".txt")) {
            return new String(Objects.requireNonNull(in, language).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
