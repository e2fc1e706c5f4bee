package io.depeche.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.command.Context;
import io.depeche.app.dead.Remedies;
import io.depeche.app.settings.SettingsReader;
import io.depeche.app.settings.Variable;
import io.depeche.model.RefusalCodes;
import io.depeche.model.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The pages for operators name everything that an operator may meet. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern CODE =
            Pattern.compile("\"((?:RAW|ENC|FMT|SCH|CLN|VER|SNK|ID|LNG|TIME|BUG)(?:-[A-Z]+)*)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z-]+)` \\|");
    private static final Pattern READER =
            Pattern.compile("(?:String (?:format|name)\\(\\) \\{\\s*return|String FORMAT =) \"([a-z0-9-]+)\";");

    @Test
    void shouldDocumentEveryCodeThatTheSourcesGiveAndNoOther() throws IOException {
        Set<String> given = found(CODE, sources(List.of("stream", "ingest", "enrich", "sink", "app")));
        assertThat(given).as("codes found in the sources").hasSizeGreaterThan(25);

        String page = Files.readString(ROOT.resolve("docs/dead-letters.md"));
        Set<String> documented = found(ROW, page);
        assertThat(documented).isEqualTo(given);
    }

    @Test
    void shouldKnowTheRefusalsOfThePageAsTheClosedSetOfCodes() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/dead-letters.md"));
        String refusals = page.substring(page.indexOf("## Refusals"), page.indexOf("## Skips"));

        assertThat(found(ROW, refusals)).isEqualTo(RefusalCodes.ALL);
    }

    @Test
    void shouldSayOfRefusalsWhatTheProgramSays() throws IOException {
        // given
        String page = Files.readString(ROOT.resolve("docs/dead-letters.md"));
        String refusals = page.substring(page.indexOf("## Refusals"), page.indexOf("## List"));
        Pattern link = Pattern.compile("\\[([^]]+)]\\(([^)]+)\\)");

        // when
        String unlinked = link.matcher(refusals)
                .replaceAll(to -> to.group(1).equals(to.group(2))
                        ? "docs/" + to.group(2)
                        : to.group(1) + " (docs/" + to.group(2) + ")");

        // then
        Remedies remedies = Remedies.load();
        assertThat(RefusalCodes.ALL)
                .allSatisfy(code -> assertThat(remedies.of(code)).hasValueSatisfying(row -> assertThat(unlinked)
                        .contains("| `" + code + "` | " + row.meaning() + " | " + row.action() + " |")));
    }

    @Test
    void shouldKnowTheRemarksOfThePageAsTheClosedSetOfCodes() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/dead-letters.md"));
        String remarks = page.substring(page.indexOf("## Remarks"));

        assertThat(found(ROW, remarks)).isEqualTo(Remark.CODES);
    }

    @Test
    void shouldDocumentEverySetting() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/operating.md"));

        assertThat(Arrays.stream(Variable.values()).map(variable -> "| `" + variable + "` |"))
                .allSatisfy(row -> assertThat(page).contains(row));
    }

    @Test
    void shouldDocumentEveryFormatThatAReaderNamesAndNoOther() throws IOException {
        // given
        Set<String> readers = found(READER, sources(List.of("ingest")));
        assertThat(readers).as("formats found in the sources").hasSizeGreaterThan(15);

        // when
        String page = Files.readString(ROOT.resolve("docs/formats.md"));
        String table = page.substring(page.indexOf("| format |"), page.indexOf("## What one record gives"));

        // then
        assertThat(found(Pattern.compile("(?m)^\\| (`[^|]+)\\|"), table).stream()
                        .flatMap(cell -> found(Pattern.compile("`([a-z0-9-]+)`"), cell).stream()))
                .containsExactlyInAnyOrderElementsOf(readers);
    }

    @Test
    void shouldDocumentEveryMetric() throws IOException {
        // given
        Set<String> metrics = found(
                Pattern.compile("\"(depeche\\.[a-z.]+)\""),
                Files.readString(ROOT.resolve("app/src/main/java/io/depeche/app/metrics/MetricNames.java")));
        assertThat(metrics).hasSizeGreaterThan(5);

        // when
        String page = Files.readString(ROOT.resolve("docs/metrics.md"));

        // then
        assertThat(metrics).allSatisfy(metric -> assertThat(page).contains("| `" + metric.replace('.', '_')));
    }

    @Test
    void shouldNameOnlyMetricsAndCommandsThatAreThereInTheRunbook() throws IOException {
        // given
        String runbook = Files.readString(ROOT.resolve("docs/runbook.md"));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        CommandLine line =
                Depeche.line(new Context(Map.of(), InputStream.nullInputStream(), nowhere, nowhere, false, false));

        // when
        Set<String> metrics = found(Pattern.compile("(depeche_[a-z_]+)"), runbook);
        Set<String> commands =
                found(Pattern.compile("(?m)(?:`|^ {4,6})depeche ([a-z]+(?: [a-z]+(?![a-z./:-]))?)"), runbook);

        // then
        assertThat(metrics).hasSizeGreaterThan(10);
        assertThat(found(
                        Pattern.compile("\\| `(depeche_[a-z_]+)` \\|"),
                        Files.readString(ROOT.resolve("docs/metrics.md"))))
                .containsAll(metrics);
        assertThat(commands).hasSizeGreaterThan(10).allSatisfy(command -> {
            String[] words = command.split(" ", 2);
            CommandLine first = line.getSubcommands().get(words[0]);
            assertThat(first).as(command).isNotNull();
            assertThat(words.length == 1
                            || first.getSubcommands().isEmpty()
                            || first.getSubcommands().containsKey(words[1]))
                    .as(command)
                    .isTrue();
        });
    }

    @Test
    void shouldDocumentEveryTopic() throws IOException {
        // given
        String page = Files.readString(ROOT.resolve("docs/operating.md"));

        // when
        List<String> topics = TopicSpec.all(SettingsReader.read(Map.of())).stream()
                .map(TopicSpec::name)
                .toList();

        // then
        assertThat(topics).allSatisfy(topic -> assertThat(page).contains("| `" + topic + "` |"));
    }

    @Test
    void shouldShowEveryModuleAndTopicInThePicture() throws IOException {
        // given
        String picture = Files.readString(ROOT.resolve("docs/flow.svg"));
        Set<String> modules =
                found(Pattern.compile("<module>([a-z]+)</module>"), Files.readString(ROOT.resolve("pom.xml")));
        assertThat(modules).hasSizeGreaterThan(7);

        // when
        Stream<String> topics =
                TopicSpec.all(SettingsReader.read(Map.of())).stream().map(TopicSpec::name);

        // then
        assertThat(Stream.concat(modules.stream(), topics))
                .allSatisfy(name -> assertThat(picture).contains(">" + name + "</text>"));
    }

    @Test
    void shouldNameOnlyClassesThatAreThere() throws IOException {
        // given
        Set<String> classes = classes();

        // when
        Set<String> named = found(
                Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z0-9]+)+)[.`]"),
                Files.readString(ROOT.resolve("CONTRIBUTING.md")));
        for (Path page : pages()) {
            named.addAll(found(Pattern.compile("`([A-Z][A-Za-z]+Test)`"), Files.readString(page)));
        }

        // then
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(classes).containsAll(named);
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

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
                            // the examples' own libraries may be installed there
                            docs.filter(file ->
                                    file.toString().endsWith(".md") && !file.startsWith(ROOT.resolve("docs/examples"))))
                    .toList();
        }
    }

    private static String sources(List<String> modules) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String module : modules) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    text.append(Files.readString(file));
                }
            }
        }
        return text.toString();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
