package io.depeche.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.Json;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledFilesTest {
    private static final Words WORDS = Words.shipped();

    @TempDir
    Path dir;

    private final ReferenceState state = new ReferenceState();
    private CompiledFiles files;
    private long offset;

    @BeforeEach
    void anImportIsInUse() {
        files = new CompiledFiles(dir, "this build");
        imported("Quandary Mills", "one");
    }

    @Test
    void shouldGiveBackWhatItKept() throws IOException {
        // given
        Reference merged = state.reference(WORDS);

        // when
        files.write(merged, state);
        Compiled compiled = files.newest().orElseThrow();

        // then
        assertThat(compiled.header().source()).isEqualTo(state.source());
        assertThat(compiled.reference(WORDS).version()).isEqualTo(merged.version());
        assertThat(compiled.reference(WORDS).instruments()).isEqualTo(merged.instruments());
    }

    @Test
    void shouldSkipTheRowsAndNothingElse() {
        // given an override between two rows of one import
        row(0, "Old Mills", "two");
        take(ReferenceKeys.override(Row.Ruling.What.ALIAS, "Click"), Json.bytes(override()), "");
        row(1, "Old Works", "two");
        manifest("two", 2);
        files.write(state.reference(WORDS), state);

        // then
        assertThat(files.newest().orElseThrow().skipped())
                .extracting(skipped -> skipped.from() + " to " + skipped.to())
                .containsExactly("2 to 3", "4 to 5");
    }

    @Test
    void shouldIgnoreADamagedFile() throws IOException {
        files.write(state.reference(WORDS), state);
        byte[] bytes = Files.readAllBytes(file());

        for (int at : new int[] {0, 3, 40, bytes.length / 2, bytes.length - 1}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(file(), damaged);
            assertThat(files.newest()).as("byte %d", at).isEmpty();
        }
        Files.write(file(), bytes);
        assertThat(files.newest()).isPresent();
    }

    @Test
    void shouldIgnoreAFileThatIsCutOff() throws IOException {
        files.write(state.reference(WORDS), state);
        byte[] bytes = Files.readAllBytes(file());

        for (int length : new int[] {0, 5, 100, bytes.length - 1}) {
            Files.write(file(), java.util.Arrays.copyOf(bytes, length));
            assertThat(files.newest()).as("%d bytes", length).isEmpty();
        }
    }

    @Test
    void shouldIgnoreAFileOfAnotherBuild() {
        files.write(state.reference(WORDS), state);

        assertThat(new CompiledFiles(dir, "another build").newest()).isEmpty();
        assertThat(files.newest()).isPresent();
    }

    @Test
    void shouldIgnoreAFileWithTheNameOfAnother() throws IOException {
        files.write(state.reference(WORDS), state);

        Files.move(file(), dir.resolve("reference-00.tables"), StandardCopyOption.ATOMIC_MOVE);

        assertThat(files.newest()).isEmpty();
    }

    @Test
    void shouldIgnoreWhatIsNoFileOfItsOwn() throws IOException {
        Files.writeString(dir.resolve("reference-0123.tables"), "hello, here are some letters");
        Files.writeString(dir.resolve("notes.txt"), "mine");

        assertThat(files.newest()).isEmpty();
        files.write(state.reference(WORDS), state);

        assertThat(files.newest()).isPresent();
        assertThat(names()).hasSize(2).contains("notes.txt");
    }

    @Test
    void shouldDeleteTheFileOfAnEarlierImport() throws IOException {
        files.write(state.reference(WORDS), state);
        Path earlier = file();

        imported("Quandary Works", "two");
        files.write(state.reference(WORDS), state);

        assertThat(file()).isNotEqualTo(earlier);
        assertThat(files.newest().orElseThrow().reference(WORDS).instruments())
                .extracting(Instrument::id)
                .contains("1/i0");
    }

    @Test
    void shouldDeleteWhatAKilledProcessLeftUnfinishedLongAgo() throws IOException {
        Path left = Files.createFile(dir.resolve("reference-1.part"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path unfinished = Files.createFile(dir.resolve("reference-2.part"));

        files.write(state.reference(WORDS), state);

        assertThat(left).doesNotExist();
        assertThat(unfinished).exists();
    }

    @Test
    void shouldGoOnWhereItCannotWrite() throws IOException {
        Path occupied = Files.createFile(dir.resolve("occupied"));
        CompiledFiles nowhere = new CompiledFiles(occupied, "this build");

        nowhere.write(state.reference(WORDS), state);

        assertThat(nowhere.newest()).isEmpty();
    }

    @Test
    void shouldLetProcessesShareTheDirectory() throws Exception {
        // given two processes that keep the same tables again and again, and read them
        Reference merged = state.reference(WORDS);
        CompiledFiles other = new CompiledFiles(dir, "this build");
        files.write(merged, state);
        CountDownLatch begun = new CountDownLatch(2);
        ExecutorService both = Executors.newFixedThreadPool(2);

        // when
        List<Future<Integer>> read = Stream.of(files, other)
                .map(process -> both.submit(() -> {
                    begun.countDown();
                    begun.await();
                    int found = 0;
                    for (int i = 0; i < 20; i++) {
                        process.write(merged, state);
                        found += process.newest().isPresent() ? 1 : 0;
                    }
                    return found;
                }))
                .toList();

        // then
        for (Future<Integer> each : read) {
            assertThat(each.get()).isEqualTo(20);
        }
        both.shutdown();
        assertThat(names()).hasSize(1);
    }

    @Test
    void shouldTellBuildsApartByTheUsersLists() throws IOException {
        String without = Build.digest(Optional.empty());
        assertThat(Build.digest(Optional.empty())).isEqualTo(without);

        Path list = Files.createDirectories(dir.resolve("words/en")).resolve("common-words.tsv");
        Files.writeString(list, "word\tlevel\n");
        String with = Build.digest(Optional.of(dir.resolve("words")));
        Files.writeString(list, "word\tlevel\nmills\t1\n");
        String changed = Build.digest(Optional.of(dir.resolve("words")));

        assertThat(List.of(without, with, changed)).doesNotHaveDuplicates();
    }

    private Path file() throws IOException {
        try (Stream<Path> all = Files.list(dir)) {
            return all.filter(file -> file.toString().endsWith(".tables"))
                    .reduce((one, another) -> {
                        throw new AssertionError("two files: " + one + ", " + another);
                    })
                    .orElseThrow();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(dir)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Row.Ruling override() {
        return new Row.Ruling(Row.Ruling.What.ALIAS, "Click", null, "a word", "desk", "operator");
    }

    private void imported(String name, String generation) {
        row(0, name, generation);
        manifest(generation, 1);
    }

    private void row(int number, String name, String generation) {
        Row row = new Row.Issue("i" + number, name, Kind.EQUITY, null, null, null, Period.UNDATED, "desk");
        take(ReferenceKeys.row("mills", number), Json.bytes(row), generation);
    }

    private void manifest(String generation, int rows) {
        var manifest = new Manifest("mills", "1", generation, rows, 0, Instant.EPOCH, List.of("mills.csv"));
        take(ReferenceKeys.manifest("mills"), Json.bytes(manifest), generation);
    }

    private void take(byte[] key, byte @Nullable [] value, String generation) {
        state.take(ReferenceRecords.at(offset++, key, value, generation));
    }
}
