package io.depeche.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.Main;
import io.depeche.app.command.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.internals.SecurityUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a real broker that asks for TLS, a password and the right to do anything. */
class AccessTest {
    private static final String NEWS = "Port strike ends\n\nBREST, Feb 26 (Reuters) - The strike is over, they said.";

    @TempDir
    static Path dir;

    private static SecureKafka kafka;
    private static Admin admin;

    @BeforeAll
    static void startKafka() throws Exception {
        kafka = SecureKafka.start(
                dir, List.of("ingest", "enrich", "sink", "producer", "subscriber", "operator", "partial"));
        admin = Admin.create(Map.of("bootstrap.servers", kafka.orders().get("KAFKA_BOOTSTRAP_SERVERS")));
        Console applied = Console.in(kafka.orders(), "topics", "apply");
        assertThat(applied.exitCode()).as(applied.err()).isZero();
    }

    @AfterAll
    static void stopKafka() {
        if (kafka != null) {
            admin.close();
            kafka.close();
        }
    }

    @Test
    void shouldDoItsWorkWithTheRightsThatItNames() throws Exception {
        // given
        for (String role : List.of("ingest", "enrich", "sink", "producer", "subscriber")) {
            admin.createAcls(rights(role, role)).all().get();
        }
        List<Process> stages = new ArrayList<>();
        for (String stage : List.of("ingest", "enrich", "sink")) {
            stages.add(run(stage));
        }

        // when
        Path item = Files.writeString(dir.resolve("item.txt"), NEWS);
        Console sent = Console.in(kafka.as("producer"), "send", item.toString());
        Console read = Console.in(kafka.as("subscriber"), "tail", "--from-beginning", "--max", "1");

        // then
        assertThat(sent.exitCode()).as(sent.err()).isZero();
        assertThat(read.out()).as(read.err()).contains("Port strike ends");
        assertThat(stages).allMatch(Process::isAlive);
        stages.forEach(Process::destroy);
        for (Process stage : stages) {
            stage.waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topics apply",
                "dead list",
                "audit",
                "embargo list",
                "brake list",
                "watch add mills --name Mills --by A.Ruiz --reason test",
                "reference override --alias Mills --block --by A.Ruiz --reason test"
            })
    void shouldLetAnOperatorWorkWithTheRightsThatItNames(String command) throws Exception {
        // given
        admin.createAcls(rights("operator", "operator")).all().get();

        // when
        Console console = Console.in(kafka.as("operator"), command.split(" "));

        // then
        assertThat(console.err()).doesNotContain("lacking");
        assertThat(console.exitCode()).as(console.err()).isZero();
    }

    @Test
    void shouldLetAnOperatorFollowABackfillAndSayBeforehandWhichRightIsLacking() throws Exception {
        // given
        admin.createAcls(rights("operator", "operator")).all().get();
        letPartial(rights("operator", "partial").stream()
                .filter(right -> right.pattern().resourceType() != ResourceType.GROUP)
                .toList());
        String nothing = Files.createDirectory(dir.resolve("nothing")).toString();

        // when
        Console followed = Console.in(kafka.as("operator"), "send", "--wait", nothing);
        Console refused = Console.in(kafka.as("partial"), "send", "--wait", nothing);

        // then
        assertThat(followed.exitCode()).as(followed.err()).isZero();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errLines())
                .last()
                .isEqualTo("depeche: cannot see how far ingest is: the right Describe on group wire-ingest is lacking");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            enrich | TOPIC            | wire.items     | READ   | the right Read on topic wire.items is lacking
            sink   | GROUP            | wire-sink      | READ   | the right Read on group wire-sink is lacking
            sink   | TRANSACTIONAL_ID | wire-sink-     | WRITE  | the right Write on transactional id wire-sink-… is lacking
            """)
    void shouldNameTheRightThatAStageLacks(
            String stage, ResourceType type, String name, AclOperation operation, String line) throws Exception {
        // given
        letPartial(rights(stage, "partial").stream()
                .filter(right -> right.pattern().resourceType() != type
                        || !right.pattern().name().equals(name)
                        || right.entry().operation() != operation)
                .toList());

        // when
        Console console = Console.in(kafka.as("partial"), "run", stage);

        // then
        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.errLines())
                .last()
                .isEqualTo("depeche: stage " + stage + " stopped: " + line + " ('depeche acls " + stage
                        + "' prints all that it needs)");
    }

    @Test
    void shouldNameTheRightThatACommandLacks() throws Exception {
        // given
        letPartial(Stream.concat(rights("subscriber", "partial").stream(), rights("producer", "partial").stream())
                .map(right -> new AclBinding(
                        right.pattern(),
                        new AccessControlEntry("User:partial", "*", AclOperation.DESCRIBE, AclPermissionType.ALLOW)))
                .toList());
        Path item = Files.writeString(dir.resolve("refused.txt"), NEWS);

        // then
        assertThat(Console.in(kafka.as("partial"), "send", item.toString()).errLines())
                .singleElement()
                .isEqualTo("depeche: could not send an item to wire.raw: the right Write on topic wire.raw is lacking");
        assertThat(Console.in(kafka.as("partial"), "tail", "--from-beginning").errLines())
                .singleElement()
                .isEqualTo("depeche: the right Read on topic wire.articles is lacking");

        // given who may begin a transaction, and write that it was done but not the list itself
        letPartial(Stream.concat(
                        Stream.of(
                                binding(ResourceType.TRANSACTIONAL_ID, AclOperation.WRITE),
                                new AclBinding(
                                        new ResourcePattern(ResourceType.TOPIC, "wire.operations", PatternType.LITERAL),
                                        new AccessControlEntry(
                                                "User:partial", "*", AclOperation.WRITE, AclPermissionType.ALLOW))),
                        Stream.of(AclOperation.READ, AclOperation.DESCRIBE)
                                .map(operation -> binding(ResourceType.TOPIC, operation)))
                .toList());

        // then
        assertThat(Console.in(
                                kafka.as("partial"),
                                "watch",
                                "add",
                                "mills",
                                "--name",
                                "Acme Mills",
                                "--by",
                                "A. Ruiz",
                                "--reason",
                                "test")
                        .errLines())
                .singleElement()
                .isEqualTo("depeche: nothing was written to wire.watchlists; the lists are unchanged:"
                        + " the right Write on topic wire.watchlists is lacking"
                        + " ('depeche acls' prints commands that give rights)");
    }

    @Test
    void shouldSayWhyKafkaDoesNotLetItIn() {
        // given
        Map<String, String> wrong = changed("KAFKA_SASL_JAAS_CONFIG", SecureKafka.login("partial", "guessed"));
        Map<String, String> unknown = changed("KAFKA_SSL_TRUSTSTORE_LOCATION", null);
        Map<String, String> nobody = changed("KAFKA_SASL_JAAS_CONFIG", null);

        // then
        assertThat(refused(wrong)).contains("invalid credentials with SASL mechanism SCRAM-SHA-512");
        assertThat(refused(unknown)).contains("unable to find valid certification path to requested target");
        assertThat(refused(nobody)).contains("Could not find a 'KafkaClient' entry in the JAAS configuration");
    }

    @Test
    void shouldPrintCommandsThatKafkaUnderstands() throws Exception {
        // given
        String role = "subscriber";
        letPartial(List.of());

        // when
        for (String command : commands(role, "partial")) {
            kafka.acls(command);
        }

        // then
        assertThat(admin.describeAcls(ofPartial()).values().get())
                .containsExactlyInAnyOrderElementsOf(rights(role, "partial"));
    }

    @Test
    void shouldNeverPrintASecret() {
        // given
        Map<String, String> environment = new HashMap<>(kafka.as("partial"));
        environment.put("KAFKA_SSL_KEY_PASSWORD", "${directory:" + dir + ":partial}");

        // when
        String page = Console.in(environment, "config").out();

        // then
        assertThat(page)
                .contains("sasl.jaas.config=********", "ssl.key.password=${directory:" + dir + ":partial}")
                .doesNotContain(SecureKafka.password("partial"));
    }

    private static Map<String, String> changed(String name, @Nullable String value) {
        Map<String, String> environment = new HashMap<>(kafka.as("partial"));
        environment.remove(name);
        if (value != null) {
            environment.put(name, value);
        }
        if (name.equals("KAFKA_SSL_TRUSTSTORE_LOCATION")) {
            environment.remove("KAFKA_SSL_TRUSTSTORE_TYPE");
        }
        return environment;
    }

    private static String refused(Map<String, String> environment) {
        Console console = Console.in(environment, "topics", "plan");
        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.errLines()).singleElement().asString().startsWith("depeche: Kafka at localhost:");
        return console.err();
    }

    private static Process run(String stage) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "run",
                        stage)
                .inheritIO();
        builder.environment().putAll(kafka.as(stage));
        return builder.start();
    }

    /** A right on everything whose name begins with the prefix of topics. */
    private static AclBinding binding(ResourceType type, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, "wire", PatternType.PREFIXED),
                new AccessControlEntry("User:partial", "*", operation, AclPermissionType.ALLOW));
    }

    private static void letPartial(List<AclBinding> rights) throws Exception {
        admin.deleteAcls(List.of(ofPartial())).all().get();
        admin.createAcls(rights).all().get();
    }

    private static AclBindingFilter ofPartial() {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter("User:partial", null, AclOperation.ANY, AclPermissionType.ANY));
    }

    private static List<String> commands(String role, String user) {
        Console console = Console.in(kafka.orders(), "acls", role, "--principal", "User:" + user);
        assertThat(console.exitCode()).as(console.err()).isZero();
        assertThat(console.out().lines()).first().isEqualTo("# " + role);
        return console.out().lines().skip(1).toList();
    }

    /** What Kafka's command would make of the printed lines, which takes it seconds for each. */
    private static List<AclBinding> rights(String role, String user) {
        return commands(role, user).stream()
                .flatMap(command -> {
                    PatternType pattern = command.contains("--resource-pattern-type prefixed")
                            ? PatternType.PREFIXED
                            : PatternType.LITERAL;
                    return options(command, "(topic|group|transactional-id)")
                            .flatMap(resource -> options(command, "(operation)")
                                    .map(operation -> new AclBinding(
                                            new ResourcePattern(
                                                    ResourceType.fromString(resource[0].replace('-', '_')),
                                                    resource[1],
                                                    pattern),
                                            new AccessControlEntry(
                                                    "User:" + user,
                                                    "*",
                                                    SecurityUtils.operation(operation[1]),
                                                    AclPermissionType.ALLOW))));
                })
                .toList();
    }

    private static Stream<String[]> options(String command, String names) {
        return Pattern.compile("--" + names + " (\\S+)")
                .matcher(command)
                .results()
                .map(option -> new String[] {option.group(1), option.group(2)});
    }
}
