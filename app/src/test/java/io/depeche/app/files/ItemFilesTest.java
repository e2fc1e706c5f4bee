package io.depeche.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemFilesTest {
    @TempDir
    Path dir;

    @Test
    void shouldTakeADirectoryForAllFilesBelowItInOrderWithoutHiddenOnes() throws IOException {
        Path b = write("feed/b.xml", "b".getBytes(UTF_8));
        Path a = write("feed/a/1.json", "a".getBytes(UTF_8));
        write("feed/.hidden", "x".getBytes(UTF_8));

        assertThat(ItemFiles.below(List.of(dir.resolve("feed")))).containsExactly(a, b);
    }

    @Test
    void shouldKeepANameThatIsNoFileForTheReaderToReport() {
        assertThat(ItemFiles.below(List.of(Path.of("-"), dir.resolve("missing"))))
                .containsExactly(Path.of("-"), dir.resolve("missing"));
    }

    @Test
    void shouldUnpackAGzipFile() throws IOException {
        Path file = write("item.xml.gz", gzip("an item"));

        assertThat(ItemFiles.read(file, 100)).isEqualTo("an item".getBytes(UTF_8));
    }

    @Test
    void shouldReadAnyOtherFileAsItIs() throws IOException {
        assertThat(ItemFiles.read(write("empty", new byte[0]), 100)).isEmpty();
        assertThat(ItemFiles.read(write("one", new byte[] {0x1f}), 100)).containsExactly(0x1f);
    }

    @Test
    void shouldNotUnpackMoreThanTheLimit() throws IOException {
        Path bomb = write("bomb.gz", gzip("0".repeat(1_000_000)));

        assertThat(ItemFiles.read(bomb, 1_000)).hasSize(1_000);
    }

    @Test
    void shouldRefuseToTakeAPartForTheWhole() throws IOException {
        Path file = write("large.txt", "0".repeat(1_001).getBytes(UTF_8));

        assertThatThrownBy(() -> ItemFiles.readWhole(file, 1_000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than the 1000 bytes");
        assertThat(ItemFiles.readWhole(file, 1_001)).hasSize(1_001);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }
}
