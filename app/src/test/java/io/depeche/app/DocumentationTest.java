package io.depeche.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.settings.Variable;
import io.depeche.model.RefusalCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages for operators name everything that an operator may meet. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern CODE =
            Pattern.compile("\"((?:RAW|ENC|FMT|SCH|CLN|VER|SNK|ID|LNG|TIME|BUG)(?:-[A-Z]+)*)\"");

    @Test
    void shouldDocumentEveryCodeThatTheSourcesGiveAndNoOther() throws IOException {
        Set<String> given = new TreeSet<>();
        for (String module : List.of("stream", "ingest", "enrich", "sink", "app")) {
            given.addAll(codes(ROOT.resolve(module).resolve("src/main/java")));
        }
        assertThat(given).as("codes found in the sources").hasSizeGreaterThan(25);

        String page = Files.readString(ROOT.resolve("docs/dead-letters.md"));
        Set<String> documented = new TreeSet<>();
        Pattern.compile("(?m)^\\| `([A-Z-]+)` \\|")
                .matcher(page)
                .results()
                .forEach(row -> documented.add(row.group(1)));
        assertThat(documented).isEqualTo(given);
    }

    @Test
    void shouldKnowTheRefusalsOfThePageAsTheClosedSetOfCodes() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/dead-letters.md"));
        String refusals = page.substring(page.indexOf("## Refusals"), page.indexOf("## Skips"));

        assertThat(Pattern.compile("(?m)^\\| `([A-Z-]+)` \\|").matcher(refusals).results())
                .extracting(row -> row.group(1))
                .containsExactlyInAnyOrderElementsOf(RefusalCodes.ALL);
    }

    @Test
    void shouldDocumentEverySetting() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/operating.md"));

        assertThat(Arrays.stream(Variable.values()).map(variable -> "| `" + variable + "` |"))
                .allSatisfy(row -> assertThat(page).contains(row));
    }

    @Test
    void shouldLinkOnlyToPagesThatAreThere() throws IOException {
        for (Path page : pages()) {
            List<String> links = Pattern.compile("\\]\\((?!https?:)([^)#]+)")
                    .matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .toList();
            assertThat(links).as("links of " + page).allSatisfy(link -> assertThat(page.resolveSibling(link))
                    .exists());
        }
    }

    @Test
    void shouldNameEveryPageInTheIndex() throws IOException {
        Path docs = ROOT.resolve("docs");
        Path index = docs.resolve("README.md");
        String text = Files.readString(index);

        assertThat(pages())
                .filteredOn(page -> !page.equals(index))
                .hasSizeGreaterThan(15)
                .extracting(page -> docs.relativize(page).toString())
                .allSatisfy(link -> assertThat(text).contains("](" + link + ")"));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static Set<String> codes(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            Set<String> codes = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map(DocumentationTest::code)
                        .forEach(codes::add);
            }
            return codes;
        }
    }

    private static String code(MatchResult match) {
        return match.group(1);
    }
}
