package io.depeche.app.subscriber;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.depeche.app.cluster.RawSender;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.StageName;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The programs in docs/examples print articles, corrections and withdrawals of one instrument, and nothing else. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SubscribersTest {
    private static final Path EXAMPLES =
            Path.of("..", "docs", "examples").toAbsolutePath().normalize();
    private static final String TICKER = "XPAR:HO";
    private static final String NO_TICKER = "The harbour of Brest opens on Monday, said its master.";
    private static final String TICKER_NAMED = "Shares of Thales (Euronext Paris: HO) fell 2 percent.";

    /** Each column of a line: what, uri, version, text. */
    private static final List<String> EXPECTED = List.of(
            "article\turn:nsw:one\t1\tThales wins an order",
            "correction\turn:nsw:one\t2\tThales wins an order",
            "article\turn:nsw:two\t1\tThales opens a yard",
            "withdrawal\turn:nsw:two\t2\tnot about it",
            "update\turn:nsw:one\t4\tThales wins an order",
            "withdrawal\turn:nsw:one\t5\tkill",
            "article\turn:nsw:two\t3\tThales opens a yard",
            "article\turn:nsw:last\t1\tThales hires");

    @TempDir
    static Path dir;

    private static Kafka kafka;
    private static RunningStages stages;

    @BeforeAll
    static void publish() {
        // one partition, so that the articles' order is known
        Settings settings = SettingsReader.read(
                Map.of("DEPECHE_INSTANCE", "test", "DEPECHE_PARTITIONS", "1", "DEPECHE_DATA_DIR", dir.toString()));
        kafka = Kafka.open(settings, announcement -> {});
        stages = RunningStages.start(
                settings, kafka.cluster(), Pipeline.of(settings), EnumSet.allOf(StageName.class), (stage, state) -> {});
        stages.awaitRunning();
        try (RawSender sender = new RawSender(kafka.cluster(), "wire.raw", "")) {
            for (byte[] item : List.of(
                    item("one", 1, "Thales wins an order", "usable", TICKER_NAMED),
                    item("one", 2, "CORRECTED-Thales wins an order", "usable", TICKER_NAMED + " The sum was wrong."),
                    item("two", 1, "Thales opens a yard", "usable", TICKER_NAMED + " It employs 40 people."),
                    item("other", 1, "Harbour opens", "usable", NO_TICKER),
                    item("two", 2, "A company opens a yard", "usable", NO_TICKER),
                    item("one", 3, "Thales wins an order", "usable", TICKER_NAMED + " The sum was wrong."),
                    item("one", 4, "Thales wins an order", "usable", TICKER_NAMED + " The sum was right."),
                    item("one", 5, "Thales wins an order", "canceled", ""),
                    item("two", 3, "Thales opens a yard", "usable", TICKER_NAMED + " It employs 50 people."),
                    item("last", 1, "Thales hires", "usable", TICKER_NAMED + " It hires 60 people."))) {
                sender.send(item, at -> {});
            }
        }
    }

    @AfterAll
    static void stop() {
        stages.close();
        kafka.close();
    }

    @Test
    void shouldFollowAnInstrumentInJavaWithTheModelAlone() throws Exception {
        String classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> entry.matches(
                        ".*(model[/\\\\]target[/\\\\]classes|depeche-model[^/]*\\.jar|kafka-clients[^/]*\\.jar"
                                + "|jackson[^/]*\\.jar|slf4j-api[^/]*\\.jar|/main)"))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        assertThat(lines(
                        java,
                        "-cp",
                        classPath,
                        EXAMPLES.resolve("java/Subscriber.java").toString()))
                .isEqualTo(EXPECTED);
    }

    @Test
    void shouldFollowAnInstrumentInPython() throws Exception {
        String python = Stream.of("python3", "/usr/bin/python3")
                .filter(name -> runs(name, "-c", "import kafka"))
                .findFirst()
                .orElse("");
        skipUnless(
                !python.isEmpty(),
                "no python3 with kafka-python here: docs/examples/python/subscriber.py was not tried");

        assertThat(lines(python, EXAMPLES.resolve("python/subscriber.py").toString()))
                .isEqualTo(EXPECTED);
    }

    @Test
    void shouldFollowAnInstrumentInNode() throws Exception {
        boolean there = runs("node", "--version")
                && EXAMPLES.resolve("node/node_modules/kafkajs").toFile().isDirectory();
        skipUnless(there, "no node with kafkajs here (npm ci): docs/examples/node/subscriber.js was not tried");

        assertThat(lines("node", EXAMPLES.resolve("node/subscriber.js").toString()))
                .isEqualTo(EXPECTED);
    }

    private static void skipUnless(boolean there, String why) {
        if (!there) {
            System.err.println("SKIPPED: " + why);
        }
        assumeTrue(there, why);
    }

    /** The lines that a program prints until it has printed as many as are expected or ends. */
    private static List<String> lines(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(command));
        all.add(kafka.cluster().bootstrapServers());
        all.add(TICKER);
        Process process =
                builder(all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(UTF_8)) {
            String line = out.readLine();
            while (line != null) {
                lines.add(line);
                line = lines.size() < EXPECTED.size() ? out.readLine() : null;
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return lines;
    }

    private static boolean runs(String... command) {
        try {
            return builder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .merge(
                        "PYTHONPATH",
                        EXAMPLES.resolve("python/packages").toString(),
                        (set, own) -> set + File.pathSeparator + own);
        return builder;
    }

    private static byte[] item(String id, int version, String headline, String status, String text) {
        return """
                {"uri": "urn:nsw:%s", "type": "text", "pubstatus": "%s", "language": "en", "version": "%d",
                 "versioncreated": "2026-03-02T10:%02d:00Z", "headline": "%s", "body_text": "%s"}
                """.formatted(id, status, version, version, headline, text).getBytes(UTF_8);
    }
}
