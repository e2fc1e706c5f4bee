package io.depeche.enrich.clean.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.style.StyleFile.RuleEntry;
import io.depeche.words.Words;
import io.depeche.words.example.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of house styles: those of the built-in ones hold, and a wrong one is reported. */
class HouseStyleExamplesTest {
    private static final Words WORDS = Words.shipped();
    private static final StyleLoader SHIPPED = new StyleLoader(WORDS, Optional.empty());
    private static final StyleExamples EXAMPLES = new StyleExamples(SHIPPED.load());
    private static final String STYLE = """
            id: nordwire
            source: items, read by eye
            licence: CC0-1.0
            version: "1"
            provider: Nordwire
            rules:
              - rule: dateline
                kind: dateline
                where: start
                pattern: '(?P<place>{{place}}) \\(Nordwire\\){{dash}}'
            """;

    @TempDir
    private Path directory = Path.of(".");

    static Stream<StyleLoader.NamedFile> shipped() {
        return SHIPPED.shippedFiles().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shouldDoWhatTheExamplesOfEveryRuleSay(StyleLoader.NamedFile file) {
        // when
        Checked checked = EXAMPLES.run(file);

        // then
        assertThat(file.file().rules())
                .as("every rule has examples")
                .extracting(RuleEntry::examples)
                .doesNotContainNull();
        assertThat(checked.faults()).isEmpty();
    }

    @Test
    void shouldFindNothingWrongWithExamplesThatHold() throws IOException {
        // given
        write("nordwire.yaml", STYLE + """
                              examples:
                                - in: OSLO (Nordwire) - Snow fell.
                                  removes: 'OSLO (Nordwire) - '
                                  lifts: {place: Oslo, provider: Nordwire}
                                - {in: Snow fell.}
                          """);

        // when
        Checked checked = StyleExamples.check(WORDS, directory);

        // then
        assertThat(checked).isEqualTo(new Checked(1, 2, List.of()));
    }

    @Test
    void shouldReportEachExampleThatDoesNotHoldWithFileAndLine() throws IOException {
        // given
        Path file = write("nordwire.yaml", STYLE + """
                              examples:
                                - in: OSLO (Nordwire) - Snow fell.
                                  removes: WRONG
                                  lifts: {place: Oslo, provider: Nordwire}
                                - {in: Snow fell., removes: Snow}
                          """);

        // when
        Checked checked = StyleExamples.check(WORDS, directory);

        // then
        assertThat(checked.faults())
                .containsExactly(
                        file + ":12: removes is 'OSLO (Nordwire) - ', but the example says 'WRONG'",
                        file + ":15: removes is nothing, but the example says 'Snow'");
    }

    @Test
    void shouldRunTheExamplesOfAStyleThatExtendsAnother() throws IOException {
        // given
        Path file = write("mine.yaml", STYLE.replace("id: nordwire", "id: mine\nextends: reuters-en") + """
                              examples:
                                - {in: Snow fell., removes: Snow}
                          """);

        // when
        Checked checked = StyleExamples.check(WORDS, directory);

        // then
        assertThat(checked.faults()).containsExactly(file + ":13: removes is nothing, but the example says 'Snow'");
    }

    @Test
    void shouldReportEveryFileThatIsNotAStyleWithItsLine() throws IOException {
        // given
        Path broken = write("broken.yaml", "id: [unclosed\n");
        Path kind = write("kind.yaml", STYLE.replace("kind: dateline", "kind: datelin"));

        // when
        Checked checked = StyleExamples.check(WORDS, directory);

        // then
        assertThat(checked.faults()).hasSize(2);
        assertThat(checked.faults().get(0)).startsWith(broken + ":1: not a house style");
        assertThat(checked.faults().get(1)).startsWith(kind + ":7: rule dateline: kind must be one of");
    }

    private Path write(String file, String yaml) throws IOException {
        return Files.writeString(directory.resolve(file), yaml);
    }
}
