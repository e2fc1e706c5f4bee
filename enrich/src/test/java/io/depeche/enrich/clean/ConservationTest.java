package io.depeche.enrich.clean;

import static io.depeche.enrich.clean.Items.CLEANER;
import static io.depeche.enrich.clean.Items.body;
import static io.depeche.enrich.clean.Items.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.NewsLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is lost, nothing invented, nothing moved; and a clean text is left as it is. */
class ConservationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal-fr.txt",
                "reuters-en.txt",
                "dpa-de.txt",
                "ap-en.txt",
                "afp-fr.html",
                "efe-es.html",
                "page-de.html"
            })
    void shouldConserveEveryFixture(String name) {
        // then
        SoftAssertions.assertSoftly(softly -> check(softly, name, item(name, fixture(name))));
    }

    @Test
    void shouldConserveEveryTextOfTheCorpus() throws IOException {
        // when
        List<Path> files = textFiles();

        // then
        SoftAssertions.assertSoftly(softly -> {
            for (Path file : files) {
                check(softly, file.getFileName().toString(), Items.text(decoded(file)));
            }
        });
        assertThat(files).hasSizeGreaterThan(15);
    }

    @Test
    void shouldConserveEveryMarkedUpBodyOfTheCorpus() throws IOException {
        Path items = Shared.corpus().resolve("items");
        List<Path> files = new ArrayList<>();
        for (String format : List.of("newsml-g2", "newsml-1.x")) {
            try (Stream<Path> paths = Files.walk(items.resolve(format))) {
                paths.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }

        SoftAssertions.assertSoftly(
                softly -> files.forEach(file -> check(softly, file.getFileName().toString(), BodyOf.file(file))));
        assertThat(files).hasSizeGreaterThan(100);
    }

    @Test
    void shouldNotDependOnThePlaceOfTheMachine() {
        // given
        Locale before = Locale.getDefault();
        Cleaned expected = CLEANER.clean(Items.text(fixture("portal-fr.txt")));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            // when
            Cleaned cleaned = CLEANER.clean(Items.text(fixture("portal-fr.txt")));

            // then
            assertThat(cleaned).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void check(SoftAssertions softly, String name, WireItem item) {
        Body body = Objects.requireNonNull(item.body());
        Cleaned cleaned = CLEANER.clean(item);
        String raw = Words.raw(body);
        softly.assertThat(Words.counted(Words.all(item, cleaned)))
                .as("letters of " + name)
                .isEqualTo(Words.counted(raw));
        softly.assertThat(Words.inOrder(body(cleaned), raw))
                .as("order of the body of " + name)
                .isTrue();
        String removed =
                String.join(" ", cleaned.removed().stream().map(r -> r.text()).toList());
        softly.assertThat(Words.inOrder(removed, raw))
                .as("order of what was removed from " + name)
                .isTrue();
        NewsLines known = cleaned.headline().isEmpty() ? item.lines() : Items.headline(cleaned.headline());
        Cleaned again = CLEANER.clean(Items.item(
                Body.Kind.TEXT, body(cleaned), known, null, item.lineage().format()));
        softly.assertThat(body(again)).as("second cleaning of " + name).isEqualTo(body(cleaned));
    }

    private static WireItem item(String name, String text) {
        if (name.startsWith("page")) {
            return Items.page(text);
        }
        return name.endsWith(".html") ? Items.html(text) : Items.text(text);
    }

    private static List<Path> textFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String format : List.of("text", "anpa-1312", "iptc-7901")) {
            try (Stream<Path> paths =
                    Files.walk(Shared.corpus().resolve("items").resolve(format))) {
                paths.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static String decoded(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, Charset.forName("windows-1252"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
