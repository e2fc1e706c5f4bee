package io.depeche.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each supported language has each list, and each list says where it is from. */
class WholeFolderTest {
    static Stream<String> files() {
        return Stream.of(Kind.values())
                .flatMap(kind -> kind.folders(Words.shipped().languages()).stream()
                        .map(folder -> "/words/" + folder + "/" + kind.fileName() + ".tsv"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldStateSourceLicenceAndVersion(String file) {
        // when
        Table table = Table.load(file);

        // then
        assertThat(table.header("source")).isNotBlank();
        assertThat(table.header("licence")).isNotBlank();
        assertThat(table.header("version")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldSayWhyAListIsEmpty(String file) {
        // when
        Table table = Table.load(file);

        // then
        assertThat(table.findHeader("empty").isPresent()).isEqualTo(table.rows().isEmpty());
    }

    @Test
    void shouldExplainEveryKindInTheReadme() throws IOException {
        // given
        String readme = Files.readString(Path.of("src/main/resources/words/README.md"));

        // then
        assertThat(Kind.values()).allSatisfy(kind -> assertThat(readme).contains("`" + kind.fileName() + "`"));
    }
}
