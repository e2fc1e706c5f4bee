package io.depeche.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only shows when a shell or a signal has to do with a command. */
class ProcessesTest {
    @TempDir
    Path dir;

    /** The lines that tell that the broker starts, that the stages start, and that items are under way. */
    @ParameterizedTest
    @ValueSource(strings = {"1  A Kafka broker", "2  The stages", "4  Finished articles"})
    void shouldLeaveNothingOfADemoThatIsStopped(String moment) throws Exception {
        // given
        Path temporary = Files.createDirectories(dir.resolve("tmp"));
        Process demo = demo(temporary, Map.of());
        try (BufferedReader said = demo.inputReader(UTF_8)) {
            assertThat(said.lines().takeWhile(line -> !line.startsWith(moment)).count())
                    .isNotNegative();

            // when
            demo.destroy();

            // then
            assertThat(demo.waitFor()).isEqualTo(143);
            try (Stream<Path> left = Files.walk(temporary)) {
                assertThat(left).as(Files.readString(dir.resolve("err"))).containsExactly(temporary);
            }
        }
    }

    @Test
    void shouldLeaveNothingOfADemoThatDoesNotStart() throws Exception {
        // given
        Path temporary = Files.createDirectories(dir.resolve("tmp"));

        // when
        int status = demo(temporary, Map.of("DEPECHE_THREADS", "many")).waitFor();

        // then
        assertThat(status).isEqualTo(2);
        assertThat(temporary).isEmptyDirectory();
    }

    private Process demo(Path temporary, Map<String, String> environment) throws IOException {
        ProcessBuilder demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "demo")
                .redirectError(dir.resolve("err").toFile());
        demo.environment().putAll(environment);
        return demo.start();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            depeche dea              | dead
            ./depeche reference impo | import
            depeche tail --from-beg  | --from-beginning
            """)
    void shouldCompleteWhatStandsOnTheCommandLine(String typed, String completed) throws Exception {
        // given
        Path script = Files.writeString(
                dir.resolve("completion"), Console.run("completion").out());

        // when
        String said = shell(
                Map.of(),
                "bash",
                "-c",
                "source " + script + "; COMP_WORDS=(" + typed + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
                        + "_complete_depeche 2>/dev/null; echo ${COMPREPLY[@]}; complete -p depeche");

        // then
        assertThat(said.lines()).containsExactly(completed, "complete -o default -F _complete_depeche depeche");
    }

    @Test
    void shouldNameAJavaHomeThatIsNone() throws Exception {
        // given
        Path missing = dir.resolve("missing");
        Path old = Files.createDirectories(dir.resolve("old"));
        Files.createDirectories(old.resolve("bin"));
        assertThat(Files.createFile(old.resolve("bin/java")).toFile().setExecutable(true))
                .isTrue();
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"1.8.0_382\"\n");

        // then
        assertThat(shell(Map.of("JAVA_HOME", missing.toString()), "../depeche", "--version"))
                .isEqualTo("depeche: JAVA_HOME=" + missing + " is not a Java installation (it lacks bin/java):"
                        + " set it to JDK 17 or newer, or unset it\n");
        assertThat(shell(Map.of("JAVA_HOME", old.toString()), "../depeche", "--version"))
                .isEqualTo("depeche: " + old.resolve("bin/java")
                        + " is Java 8: install JDK 17 or newer, or set JAVA_HOME to one\n");
    }

    private static String shell(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }
}
