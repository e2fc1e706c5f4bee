package io.depeche.sink.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.example.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteExamplesTest {
    private static final String FILE = """
            source: own
            licence: CC0-1.0
            version: "1"
            routes:
              - topic: desk.energy
                when:
                  language: fr
                  ticker: [XPAR:TTE]
                examples:
                  - {article: {language: fr, ticker: XPAR:TTE}, goes: true}
                  - {article: {language: en, ticker: XPAR:TTE}, goes: false}
            """;

    @TempDir
    Path directory = Path.of(".");

    @Test
    void shouldFindNoFaultInTheExampleThatShips() {
        // when
        Checked checked = RouteExamples.check(Path.of("src/main/resources/routes"));

        // then
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.files()).isEqualTo(1);
        assertThat(checked.examples()).isEqualTo(14);
    }

    @Test
    void shouldHaveNoRoutesWithoutADirectory() {
        assertThat(Routes.load(Optional.empty()).topics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ticker: XPAR:TTE}, goes: true  | ticker: XPAR:AIR}, goes: true | 10: the article does not go to desk.energy, but the example says otherwise
            language: en                   | language: fr                  | 11: the article goes to desk.energy, but the example says otherwise
            topic: desk.energy             | topic: 'desk energy'          | 'desk energy' is not a name of a topic
            language: fr                   | langage: fr                   | :9: Unrecognized field "langage"
            [XPAR:TTE]                     | TTE                           | :9: 'TTE' is not of the form MIC:ticker
            language: fr                   | country: FRA                  | :9: 'FRA' is not an ISO 3166 code
            language: fr                   | urgency: 12                   | :9: the urgency '12' is not between 1 and 9
            goes: false                    | goes: true                    | needs an example that goes there and one that does not
            article: {language: fr         | {language: fr                 | 10:
            """)
    void shouldReportAMistakeWithFileAndLine(String right, String wrong, String fault) throws IOException {
        // given
        Path file = Files.writeString(directory.resolve("energy.yaml"), FILE.replaceFirst(quote(right), wrong));

        // when
        Checked checked = RouteExamples.check(directory);

        // then
        assertThat(checked.faults())
                .singleElement()
                .asString()
                .startsWith(file + "")
                .contains(fault);
    }

    @Test
    void shouldRefuseAConditionThatAsksNothing() throws IOException {
        // given
        Files.writeString(
                directory.resolve("all.yaml"),
                FILE.replace("language: fr\n      ticker: [XPAR:TTE]", "any: [{not: {}}]"));

        // when
        Checked checked = RouteExamples.check(directory);

        // then
        assertThat(checked.faults()).singleElement().asString().contains("a condition asks nothing");
    }

    private static String quote(String text) {
        return java.util.regex.Pattern.quote(text);
    }
}
