package io.depeche.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are explained without Kafka. */
class ExplainCommandTest {
    private static final String ITEM = "{\"uri\": \"urn:explain:1\", \"type\": \"text\", \"pubstatus\": \"usable\","
            + " \"language\": \"en\", \"version\": \"1\", \"versioncreated\": \"2012-03-02T10:00:00Z\","
            + " \"headline\": \"Shares rise while fires spread\", \"body_text\": \"PARIS, March 2 (Reuters) -"
            + " Shares of Thales and Stellantis rose 3% on Monday. The fires in Orange County spread, said the Fondation Carrefour."
            + " Analysts called HO the best stock. Siemens Energy fell. The Central Bank of Ireland said nothing,"
            + " and Kestrelworks (XPAR: KSTW) opened a site.\"}";

    @TempDir
    static Path dir;

    private static Console explained = new Console(0, "", "");

    @BeforeAll
    static void explainOneItem() throws IOException {
        Path file = Files.writeString(dir.resolve("item.json"), ITEM);
        List<String> arguments = new ArrayList<>(List.of("explain", file.toString()));
        for (String name : List.of(
                "Stellantis",
                "Orange",
                "Carrefour",
                "HO",
                "Siemens",
                "Ireland",
                "KSTW",
                "Thales",
                "Reuters",
                "Zaragon")) {
            arguments.add("--why-not");
            arguments.add(name);
        }
        explained = Console.run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Stellantis|no instrument: no instrument had this name yet on the day of the article (NOT_YET)",
                "Orange|no instrument: the words around it make it a part of a longer name (LONGER_NAME)",
                "Orange|no entity: it is a part of the place 'Orange County'",
                "Carrefour|a word beside it makes it the name of something else",
                "HO|no instrument: it is not written as a code",
                "HO|reference: Thales FR0000121329",
                "Siemens|no instrument: it is a part of 'Siemens Energy', which is Siemens Energy",
                "Ireland|no entity: it is a part of the organisation 'Central Bank of Ireland'",
                "KSTW|it is a tag without an instrument, because no row for this ticker",
                "Thales|it is a tag: instrument Thales",
                "Reuters|cleaning took it out by reuters-en.dateline styles/reuters-en.yaml:",
                "Zaragon|neither headline nor body has it",
                "Zaragon|reference: the reference data does not know this name, code or ticker",
            })
    void shouldSayWhyANameIsNotATag(String name, String reason) {
        // when
        Stream<String> answer = explained
                .out()
                .lines()
                .dropWhile(line -> !line.equals("  why not " + name + ":"))
                .skip(1)
                .takeWhile(line -> line.startsWith("    "));

        // then
        assertThat(explained.exitCode()).as(explained.err()).isZero();
        assertThat(answer).anySatisfy(line -> assertThat(line).contains(reason));
    }

    @Test
    void shouldShowWhatEachStepWasGivenAndMade() {
        assertThat(explained.out().lines().map(String::strip).filter(line -> line.contains("→")))
                .satisfiesExactly(
                        read -> assertThat(read).startsWith("ingest").contains("bytes → ninjs in UTF-8: 1 headline"),
                        cleaned -> assertThat(cleaned).startsWith("clean").contains("1 piece removed"),
                        tagged -> assertThat(tagged).startsWith("annotate").contains("instruments"),
                        published -> assertThat(published).startsWith("publish").contains("→ ninjs 3.1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nope.xml|depeche: no such file: nope.xml. Give a file, a record such as wire.articles-0@41, or the uri",
                "urn:nope|depeche: no Kafka: set KAFKA_BOOTSTRAP_SERVERS",
                "wire.raw-0@1|depeche: no Kafka: set KAFKA_BOOTSTRAP_SERVERS"
            })
    void shouldSayWhatIsWrongWithAnArgument(String argument, String message) {
        Console console = Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), "explain", argument);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err()).startsWith(message);
    }
}
