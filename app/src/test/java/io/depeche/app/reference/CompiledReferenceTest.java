package io.depeche.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.run.Kafka;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.text.ArticleText;
import io.depeche.model.Identifiers;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts with compiled tables are compared with starts without, on a real broker. */
class CompiledReferenceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Words WORDS = Words.shipped();
    private static final ArticleText ARTICLE = new ArticleText(
            "", "Quandary Mills (NYSE: QNDX) and Thales said shares rose", "en", Instant.parse("2024-06-03T12:00:00Z"));

    @TempDir
    Path dir;

    private Kafka kafka;
    private Settings settings;

    @BeforeEach
    void aBrokerRuns() {
        settings = SettingsReader.read(Map.of("DEPECHE_PARTITIONS", "1", "DEPECHE_DATA_DIR", dir.toString()));
        kafka = Kafka.open(settings, announcement -> {});
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void shouldTagTheSameWithAndWithoutCompiledTables() throws IOException {
        shouldKeepNothingWithoutAnImport();
        shouldUseTheTablesOfAnEarlierStart();
        shouldCompileAnewWhenTheFileIsDamaged();
        shouldFollowChangesAfterAStartFromCompiledTables();
        shouldNotUseTablesOfAnImportThatWasReplacedMeanwhile();
        shouldNotUseTablesOfAnImportThatWasRemovedMeanwhile();
    }

    private void shouldKeepNothingWithoutAnImport() throws IOException {
        try (LiveReference live = start()) {
            assertThat(live.get().version()).startsWith("tickers-starter@");
        }
        assertThat(dir.resolve("reference")).doesNotExist();
    }

    private void shouldUseTheTablesOfAnEarlierStart() throws IOException {
        // given
        importMills("1", "US0000001018");
        try (LiveReference first = start()) {
            assertSame(first);
        }
        Object written = writtenAt();

        // when
        try (LiveReference second = start();
                LiveReference inTheSameDirectory = start()) {
            // then
            assertSame(second);
            assertSame(inTheSameDirectory);
            assertThat(isins(second)).contains("US0000001018", "FR0000121329");
        }
        assertThat(writtenAt()).isEqualTo(written);
    }

    private void shouldCompileAnewWhenTheFileIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        byte[] damaged = bytes.clone();
        damaged[bytes.length / 2] ^= 1;
        Files.write(file(), damaged);

        try (LiveReference live = start()) {
            assertSame(live);
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    }

    private void shouldFollowChangesAfterAStartFromCompiledTables() throws IOException {
        Row.Ruling override = new Row.Ruling(Row.Ruling.What.ALIAS, "Thales", null, "a street", "desk", "operator");
        try (LiveReference live = start()) {
            write(writer -> writer.override(override));
            await(live, "+overrides@");
            assertThat(isins(live)).containsExactly("US0000001018");
            assertSame(live);

            importMills("2", "US0000002016");
            await(live, "+mills@2");
            assertThat(isins(live)).containsExactly("US0000002016");

            write(writer -> writer.withdraw(Row.Ruling.What.ALIAS, "Thales"));
            await(live, "FR0000121329");
            assertSame(live);
        }
    }

    private void shouldNotUseTablesOfAnImportThatWasReplacedMeanwhile() throws IOException {
        importMills("3", "US0000001018");

        try (LiveReference live = start()) {
            assertThat(live.get().version()).contains("+mills@3");
            assertSame(live);
        }
        try (LiveReference again = start()) {
            assertSame(again);
        }
    }

    private void shouldNotUseTablesOfAnImportThatWasRemovedMeanwhile() throws IOException {
        Manifest mills = mills().orElseThrow();
        write(writer -> writer.remove(mills));

        try (LiveReference live = start()) {
            assertThat(live.get().version()).doesNotContain("mills");
            assertSame(live);
        }
        assertThat(dir.resolve("reference")).isEmptyDirectory();
    }

    /** As a start that knows of no files. */
    private void assertSame(LiveReference live) {
        try (LiveReference merged =
                LiveReference.follow(kafka.cluster(), settings.topics().reference(), WORDS)) {
            assertThat(live.get().version()).isEqualTo(merged.get().version());
            assertThat(live.reference().instruments())
                    .isEqualTo(merged.reference().instruments());
            assertThat(live.get().tag(ARTICLE, List.of()))
                    .isEqualTo(merged.get().tag(ARTICLE, List.of()));
        }
    }

    private LiveReference start() {
        return LiveReference.follow(kafka.cluster(), settings, WORDS);
    }

    private void write(Consumer<ReferenceWriter> what) {
        try (ReferenceWriter writer =
                new ReferenceWriter(kafka.cluster(), settings.topics().reference())) {
            what.accept(writer);
        }
    }

    private Optional<Manifest> mills() {
        return ReferenceTopic.read(kafka.cluster(), settings.topics().reference()).manifests().stream()
                .findFirst();
    }

    private void importMills(String version, String isin) {
        Period since = Period.of("2020-01-01", "");
        List<Row> rows = new ArrayList<>(List.of(
                new Row.Issue("quandary", "Quandary Mills", Kind.EQUITY, isin, null, null, since, "desk"),
                new Row.Listing("quandary", "XNYS", "QNDX", "USD", null, true, since, "desk")));
        for (int i = 0; i < 2000; i++) {
            rows.add(new Row.Issue("m" + i, "Mill " + i, Kind.EQUITY, null, null, null, Period.UNDATED, "desk"));
        }
        Optional<Manifest> before = mills();
        write(writer -> writer.write("mills", version, rows, List.of(), 0, List.of("mills.csv"), before));
    }

    private static List<String> isins(LiveReference live) {
        return live.get().tag(ARTICLE, List.of()).stream()
                .map(InstrumentTag::identifiers)
                .map(Identifiers::isin)
                .toList();
    }

    /** Waits for a part of the version, or an ISIN. */
    private static void await(LiveReference live, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!live.get().version().contains(what) && !isins(live).contains(what)) {
            assertThat(System.nanoTime())
                    .as("%s, not %s", live.get().version(), what)
                    .isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private Object writtenAt() throws IOException {
        return Files.readAttributes(file(), java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
    }

    private Path file() throws IOException {
        try (Stream<Path> all = Files.list(dir.resolve("reference"))) {
            List<Path> files = all.toList();
            assertThat(files).hasSize(1);
            return files.get(0);
        }
    }
}
