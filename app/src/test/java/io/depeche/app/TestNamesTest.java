package io.depeche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The name of every test method in the project says what the software should do. */
class TestNamesTest {
    private static final List<String> MODULES =
            List.of("model", "words", "stream", "ingest", "enrich", "sink", "app", "bench");
    /** JUnit's annotation of a test method, then all up to the name of the first method after it. */
    private static final Pattern TEST_METHOD =
            Pattern.compile("^ +@(?:Parameterized|Repeated)?Test\\b[\\s\\S]*?\\bvoid (\\w+)\\(", Pattern.MULTILINE);

    @Test
    void shouldStartTheNameOfEveryTestMethodWithShould() {
        // when
        List<TestMethod> methods = MODULES.stream()
                .flatMap(module -> sources(Path.of("..", module, "src", "test", "java")))
                .flatMap(TestNamesTest::testMethods)
                .toList();

        // then
        assertThat(methods.stream().map(TestMethod::module).distinct()).containsExactlyElementsOf(MODULES);
        assertThat(methods)
                .filteredOn(method -> !method.name().startsWith("should"))
                .isEmpty();
    }

    private record TestMethod(String module, String file, String name) {}

    private static Stream<TestMethod> testMethods(Path source) {
        String module = source.getName(1).toString();
        String file = source.getFileName().toString();
        return TEST_METHOD
                .matcher(read(source))
                .results()
                .map((MatchResult found) -> new TestMethod(module, file, found.group(1)));
    }

    private static Stream<Path> sources(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
