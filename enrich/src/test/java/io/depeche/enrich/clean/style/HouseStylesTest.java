package io.depeche.enrich.clean.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.enrich.clean.Cleaned;
import io.depeche.enrich.clean.Cleaner;
import io.depeche.enrich.clean.Items;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How styles are loaded, overridden and refused. */
class HouseStylesTest {
    private static final Words WORDS = Words.shipped();
    private static final String HEAD = """
            source: a test
            licence: CC0-1.0
            version: "1"
            provider: Acme
            recognise: {contains: ["(Acme)"]}
            rules:
            """;
    private static final String DATELINE = """
              - rule: dateline
                kind: dateline
                where: start
                pattern: '(?P<place>{{place}}) \\(Acme\\){{dash}}'
            """;

    private final Path directory;

    HouseStylesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldNeedOnlyAFileForANewAgency() throws IOException {
        // given
        write("acme.yaml", "id: acme\n" + HEAD + DATELINE);

        // when
        Cleaned cleaned = cleaner().clean(Items.text("OSLO (Acme) - Rain fell."));

        // then
        assertThat(cleaned.provider()).isEqualTo("Acme");
        assertThat(Items.texts(cleaned)).containsExactly("Rain fell.");
        assertThat(cleaned.removed()).extracting(r -> r.rule()).containsExactly("acme.dateline");
    }

    @Test
    void shouldTryAFileThatExtendsAShippedStyleBeforeIt() throws IOException {
        // given
        write("mine.yaml", "id: mine\nextends: reuters-en\n" + HEAD + """
                          - rule: slogan
                            kind: furniture
                            where: line
                            pattern: 'News you can use'
                        """);

        // when
        Cleaned cleaned = cleaner()
                .clean(Items.text("OSLO, March 3 (Reuters) - Rain fell.\n\nNews you can use\n\nIt rained on."));

        // then
        assertThat(Items.texts(cleaned)).containsExactly("Rain fell.", "It rained on.");
        assertThat(cleaned.removed()).extracting(r -> r.rule()).containsExactly("reuters-en.dateline", "mine.slogan");
    }

    @Test
    void shouldReplaceAShippedStyleByAFileOfTheSameId() throws IOException {
        // given
        write("reuters-en.yaml", "id: reuters-en\n" + HEAD + DATELINE);

        // when
        HouseStyles styles = HouseStyles.load(WORDS, Optional.of(directory));

        // then
        assertThat(styles.all())
                .filteredOn(s -> s.id().equals("reuters-en"))
                .singleElement()
                .satisfies(style -> assertThat(style.rules()).hasSize(1));
    }

    @Test
    void shouldNameABrokenFileWithItsRuleAndFault() throws IOException {
        // then
        assertRefused(DATELINE.replace("{{dash}}", "{{dush}}"), "rule dateline", "unknown fragment", "dush");
        assertRefused(DATELINE.replace("{{dash}}", "(?=x)"), "rule dateline", "pattern");
        assertRefused(DATELINE.replace("kind: dateline", "kind: datelime"), "rule dateline", "kind", "datelime");
        assertRefused(DATELINE.replace("where: start", "where: top"), "rule dateline", "where", "top");
        assertRefused(DATELINE.replace("    pattern", "    patern"), "patern");
    }

    @Test
    void shouldListEveryShippedFileInTheIndex() throws IOException {
        Path shipped = Path.of("src/main/resources/styles");
        List<String> listed = Files.readAllLines(shipped.resolve("index.txt"));

        try (Stream<Path> files = Files.list(shipped)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(listed.stream(), Stream.of("fragments.yaml"))
                            .toList());
        }
    }

    private void assertRefused(String rules, String... parts) throws IOException {
        write("acme.yaml", "id: acme\n" + HEAD + rules);
        assertThatThrownBy(this::cleaner)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme.yaml")
                .hasMessageContainingAll(parts);
    }

    private Cleaner cleaner() {
        return new Cleaner(HouseStyles.load(WORDS, Optional.of(directory)), WORDS);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
