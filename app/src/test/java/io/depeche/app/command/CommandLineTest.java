package io.depeche.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.depeche.app.Depeche;
import io.depeche.app.run.DemoItems;
import io.depeche.model.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands that need no Kafka, and what users see when something is wrong. */
class CommandLineTest {
    @TempDir
    Path dir;

    static Stream<CommandSpec> commands() {
        Context context = new Context(
                Map.of(),
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(OutputStream.nullOutputStream()),
                false,
                false);
        return within(Depeche.line(context));
    }

    private static Stream<CommandSpec> within(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec()),
                line.getSubcommands().values().stream().flatMap(CommandLineTest::within));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldHelpWithAnExampleForEveryCommand(CommandSpec command) {
        // when
        Console console = help(command);

        // then
        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .contains("Usage: " + command.qualifiedName())
                .contains(command.parent() == null ? "Start with:" : "Example:");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldHelpInEightyColumnsWithoutBreakingTheExamples(CommandSpec command) {
        // when
        Console console = help(command);

        // then
        assertThat(console.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(console.out().lines()).contains(command.usageMessage().footer());
    }

    private static Console help(CommandSpec command) {
        String subcommands =
                command.qualifiedName().substring("depeche".length()).strip();
        return Console.run((subcommands + " --help").strip().split(" ", -1));
    }

    @Test
    void shouldExitWithTwoOnWrongUsage() {
        assertThat(Console.run("convert").exitCode()).isEqualTo(2);
        assertThat(Console.run().exitCode()).isEqualTo(2);
    }

    @Test
    void shouldWatchOnlyOneDirectory() {
        String folder = dir.toString();

        for (Console console : List.of(
                Console.run("send", "--watch", folder, folder),
                Console.run("send", "--watch", folder + "/missing"),
                Console.run("send", "--move-to", folder, folder))) {
            assertThat(console.exitCode()).isEqualTo(2);
            assertThat(console.err()).contains("--watch needs one directory, and --move-to needs --watch");
        }
    }

    @Test
    void shouldNameTheStagesWhenAskedForAnother() {
        Console console = Console.run("run", "distil");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.errLines()).first().isEqualTo("unknown stage 'distil'; use ingest, enrich or sink");
    }

    @Test
    void shouldReportEveryWrongSettingInALineOfItsOwnAndExitWithTwo() {
        Console console = Console.in(Map.of("DEPECHE_THREADS", "none", "DEPECHE_TREADS", "2"), "run");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.errLines())
                .containsExactlyInAnyOrder(
                        "depeche: DEPECHE_THREADS=none: use a whole number from 1 to 64",
                        "depeche: DEPECHE_TREADS: unknown setting; 'depeche config' lists all of them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tail", "topics"})
    void shouldSayInOneLineThatThereIsNoKafka(String command) {
        Console console = Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), command);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.errLines()).singleElement().asString().contains("KAFKA_BOOTSTRAP_SERVERS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "tail"})
    void shouldSayInOneLineThatKafkaDoesNotAnswer(String command) {
        Console console =
                Console.in(Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1", "DEPECHE_HTTP", "127.0.0.1:0"), command);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.errLines())
                .singleElement()
                .asString()
                .startsWith("depeche: Kafka at 127.0.0.1:1 does not answer");
    }

    @Test
    void shouldSayInOneLineThatThePortOfHealthAndMetricsIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + taken.getLocalPort();

            Console console = Console.in(Map.of("DEPECHE_HTTP", address, "DEPECHE_DATA_DIR", dir.toString()), "run");

            assertThat(console.exitCode()).isEqualTo(1);
            assertThat(console.errLines())
                    .singleElement()
                    .asString()
                    .contains("health and metrics at " + address)
                    .endsWith("set DEPECHE_HTTP to another address, to port 0 for a free one, or to off");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"taken", "taken/data"})
    void shouldNameADataDirectoryThatCannotBeWritten(String place) throws IOException {
        Files.createFile(dir.resolve("taken"));
        String data = dir.resolve(place).toString();

        Console console = Console.in(Map.of("DEPECHE_DATA_DIR", data, "DEPECHE_HTTP", "off"), "run");

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.errLines())
                .singleElement()
                .asString()
                .startsWith("depeche: cannot write to the data directory " + data + " (")
                .endsWith("): make it writable, or set DEPECHE_DATA_DIR to another");
    }

    @Test
    void shouldConvertADirectoryAndAccountForEveryFile() throws IOException {
        for (DemoItems.Item item : DemoItems.all()) {
            Files.write(dir.resolve(item.name()), item.bytes());
        }

        Console console = Console.run("convert", dir.toString());

        assertThat(console.exitCode()).isZero();
        List<JsonNode> lines = console.jsonLines();
        for (DemoItems.Item item : DemoItems.all()) {
            assertThat(lines).anyMatch(line -> line.get("source").asText().endsWith(item.name()));
        }
        assertThat(lines)
                .filteredOn(line -> line.get("source").asText().endsWith("09-broken-newsml-g2.xml"))
                .extracting(line ->
                        line.get("format").asText() + " " + line.get("code").asText())
                .containsExactly("newsml-g2 FMT-MALFORMED");
        assertThat(lines).filteredOn(line -> line.has("article")).hasSize(10).allSatisfy(CommandLineTest::isValid);
    }

    @Test
    void shouldConvertAndExplainWhatStandsInStandardInput() {
        String text = "Port strike ends\n\nThe strike is over, they said.";

        Console converted = Console.withInput(text, "convert", "-");
        Console explained = Console.withInput(text, "explain", "-");

        assertThat(converted.exitCode()).isZero();
        assertThat(converted.jsonLines())
                .extracting(line ->
                        line.get("source").asText() + " " + line.get("outcome").asText())
                .containsExactly("- article");
        assertThat(explained.exitCode()).isZero();
        assertThat(explained.out()).startsWith("-: 48 bytes").contains("The strike is over, they said.");
    }

    @Test
    void shouldReportAFileThatIsNotThereAndConvertTheRest() throws IOException {
        Path there = Files.writeString(dir.resolve("there.txt"), "Port strike ends\n\nThe strike is over, they said.");
        Path missing = dir.resolve("missing.txt");

        Console console = Console.run("convert", missing.toString(), there.toString());

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.errLines()).containsExactly("depeche: no such file: " + missing);
        assertThat(console.jsonLines())
                .extracting(line -> line.get("outcome").asText())
                .containsExactly("dead-letter", "article");
    }

    @Test
    void shouldAnnotateWithTheCodesOfTheGivenDay() {
        String text = "Le groupe Dassault Systèmes DAST.PA a gagné un contrat en France.";
        String before = "{\"id\":\"a\",\"text\":\"" + text + "\",\"date\":\"2019-11-27\"}";
        String after = "{\"id\":2,\"text\":\"" + text + "\",\"date\":\"2022-01-03T10:00:00Z\"}";

        Console console = Console.withInput(before + "\n\n" + after + "\n", "annotate");

        List<JsonNode> lines = console.jsonLines();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).get("id").asText()).isEqualTo("a");
        assertThat(lines.get(1).get("id").asInt()).isEqualTo(2);
        assertThat(lines.get(0).get("language").asText()).isEqualTo("fr");
        assertThat(lines.get(0).at("/instruments/0/isin").asText()).isEqualTo("FR0000130650");
        assertThat(lines.get(1).at("/instruments/0/isin").asText()).isEqualTo("FR0014003TT8");
        assertThat(lines.get(0).at("/instruments/0/mentions"))
                .extracting(mention -> mention.get("method").asText() + "@"
                        + mention.get("start").asInt())
                .containsExactly("name@10", "ric@28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "null", "[]"})
    void shouldNameTheLineThatIsNoRequest(String line) {
        Console console = Console.withInput("{\"id\":1,\"text\":\"x\"}\n" + line + "\n", "annotate");

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err()).contains("line 2 is not a JSON object");
    }

    @Test
    void shouldExplainWhatWasTakenOutAndByWhichRule() throws IOException {
        DemoItems.Item portal = DemoItems.all().get(0);
        Path file = Files.write(dir.resolve(portal.name()), portal.bytes());

        Console console = Console.run("explain", file.toString());

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .containsPattern("removed      portal-fr\\.copyright +styles/portal-fr\\.yaml:\\d\\d")
                .containsPattern("removed      reuters-fr\\.credit +styles/reuters-fr\\.yaml:\\d\\d")
                .contains("TCFP.PA XPAR HO FR0000121329")
                .contains("translation  Solène Abgrall");
    }

    @Test
    void shouldPrintTheSchemas() {
        for (String name : Schemas.names()) {
            assertThat(Console.run("schema", name).out()).contains("https://json-schema.org/draft/2020-12/schema");
        }
    }

    @Test
    void shouldNameTheKnownSchemasWhenAskedForAnother() {
        Console console = Console.run("schema", "story");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .contains("article, withdrawal, held-item, operation, watch-entry, enriched-article, wire-item");
    }

    @Test
    void shouldRefuseKnowledgeThatCannotBeUsedInOneLine() throws IOException {
        Path styles = Files.createDirectories(dir.resolve("knowledge/styles"));
        Path mine = Files.writeString(styles.resolve("mine.yaml"), "style: [");

        Console console = Console.in(
                Map.of("DEPECHE_KNOWLEDGE_DIR", dir.resolve("knowledge").toString()), "convert", mine.toString());

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err()).contains("mine.yaml");
    }

    private static void isValid(JsonNode line) {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Schemas.text("article"));
        assertThat(schema.validate(line.get("article"))).isEmpty();
    }
}
