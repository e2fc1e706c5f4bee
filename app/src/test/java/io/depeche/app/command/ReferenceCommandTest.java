package io.depeche.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.reference.LiveReference;
import io.depeche.app.run.Kafka;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.ticker.InstrumentTagger;
import io.depeche.model.InstrumentTag;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reference data is imported, followed, corrected and exported on a real broker. */
class ReferenceCommandTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ArticleText ARTICLE = new ArticleText(
            "", "Quandary Mills (NYSE: QNDX) and Thales said shares rose", "en", Instant.parse("2024-06-03T12:00:00Z"));

    @TempDir
    Path dir;

    @Test
    void shouldSwapWholeImportsAndOverridesIntoARunningStage() throws IOException {
        Settings settings = SettingsReader.read(
                Map.of("DEPECHE_INSTANCE", "test", "DEPECHE_PARTITIONS", "1", "DEPECHE_DATA_DIR", dir.toString()));
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                LiveReference live =
                        LiveReference.follow(kafka.cluster(), settings.topics().reference(), Words.shipped())) {
            assertThat(live.get().version()).startsWith("tickers-starter@").doesNotContain("mills");
            foreignRecordsStandThere(kafka, settings.topics().reference());
            shouldFollowAnImport(live);
            shouldKeepWhatIsInUseWhenAFileIsBroken(live);
            shouldFollowAnOverrideAndItsWithdrawal(live);
            shouldRefuseADecisionForAnUnknownInstrument(live);
            shouldShowListAndExport();
            shouldTakeAnImportOutOfUse(live);
            try (LiveReference again =
                    LiveReference.follow(kafka.cluster(), settings.topics().reference(), Words.shipped())) {
                assertThat(again.get().version()).isEqualTo(live.get().version());
            }
        }
    }

    private static void foreignRecordsStandThere(Kafka kafka, String topic) {
        try (var producer = kafka.cluster().transactionalProducer("foreign", PATIENCE)) {
            producer.beginTransaction();
            List.of("hello", "row/x", "row/a/1", "manifest/a", "override/alias/a")
                    .forEach(key -> {
                        var unused = producer.send(new ProducerRecord<>(
                                topic, key.getBytes(StandardCharsets.UTF_8), "null".getBytes(StandardCharsets.UTF_8)));
                    });
            producer.commitTransaction();
        }
    }

    private void shouldFollowAnImport(LiveReference live) throws IOException {
        // given a table with one line that is wrong
        Path table = write("mills.csv", """
                instrument,name,kind,isin,from,to,source
                quandary,Quandary Mills,equity,US0000001018,2020-01-01,,desk
                wrong,Wrong Mills,equity,US0000001017,2020-01-01,,desk
                """);
        Path listings = write("listings.csv", """
                instrument,mic,ticker,currency,from,to,source
                quandary,XNYS,QNDX,USD,2020-01-01,,desk
                """);

        // when
        Console imported =
                reference("import", "--name", "mills", "--version", "7", table.toString(), listings.toString());

        // then
        assertThat(imported.exitCode()).as(imported.err()).isZero();
        assertThat(imported.err()).contains("line 3").contains("check digit").contains("2 rows, 1 refused");
        await(live, tagger -> tagger.version().contains("+mills@7"));
        assertThat(tags(live)).extracting(tag -> tag.identifiers().isin()).contains("US0000001018", "FR0000121329");
    }

    private void shouldKeepWhatIsInUseWhenAFileIsBroken(LiveReference live) throws IOException {
        Path broken = write("figi.json", "[{\"figi\":\"BBG000B9XRY4\",");

        Console refused = reference("import", "--name", "mills", broken.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("nothing was imported").contains("broken JSON in line 1");

        Path others = Files.createDirectory(dir.resolve("others"));
        Files.writeString(others.resolve("firms.csv"), "firm,sign\nQuandary Mills,QNDX\n");

        Console ignored = reference("import", "--name", "mills", others.toString());

        assertThat(ignored.exitCode()).isEqualTo(1);
        assertThat(ignored.err())
                .contains("nothing was imported")
                .contains("not reference data")
                .contains("firms.csv");
        assertThat(live.get().version()).contains("+mills@7");
    }

    private void shouldFollowAnOverrideAndItsWithdrawal(LiveReference live) {
        assertThat(reference("override", "--alias", "Thales", "--block").exitCode())
                .as("a decision needs a reason and a name")
                .isEqualTo(2);
        reference("override", "--alias", "Thales", "--block", "--reason", "a street", "--by", "A. Ruiz");
        await(live, tagger -> tagger.version().contains("+overrides@"));
        assertThat(tags(live)).extracting(tag -> tag.identifiers().isin()).containsExactly("US0000001018");

        reference("override", "--alias", "Thales", "--withdraw");
        await(live, tagger -> !tagger.version().contains("+overrides"));
        assertThat(tags(live)).extracting(tag -> tag.identifiers().isin()).contains("FR0000121329");
    }

    private void shouldRefuseADecisionForAnUnknownInstrument(LiveReference live) throws IOException {
        Console refused = reference(
                "override", "--alias", "Thales", "--instrument", "FR0000121320", "--reason", "typo", "--by", "A. Ruiz");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("no override written", "FR0000121320");

        Path decisions = write("decisions.csv", """
                what,text,instrument,reason,by
                alias,Thales,FR0000121320,typo,A. Ruiz
                alias,The Odd Mill,quandary,desk,A. Ruiz
                """);
        Console imported = reference(
                "import",
                "--name",
                "mills",
                "--version",
                "8",
                dir.resolve("mills.csv").toString(),
                dir.resolve("listings.csv").toString(),
                decisions.toString());
        assertThat(imported.exitCode()).as(imported.err()).isZero();
        assertThat(imported.err()).contains("decisions.csv line 2", "2 rows, 2 refused");
        await(live, tagger -> tagger.version().contains("+mills@8"));
        assertThat(tags(live)).extracting(tag -> tag.identifiers().isin()).contains("US0000001018", "FR0000121329");
        assertThat(reference("list").out()).contains("alias 'The Odd Mill' means quandary");
    }

    private void shouldShowListAndExport() {
        assertThat(reference("list").out()).contains("starter@").contains("mills@8  2 rows, 2 lines refused");
        assertThat(reference("show", "QNDX").out()).contains("Quandary Mills").contains("XNYS QNDX  from 2020-01-01");
        assertThat(reference("show", "nothing-of-that-name").exitCode()).isEqualTo(1);
        Path out = dir.resolve("out");
        assertThat(reference("export", out.toString()).exitCode()).isZero();
        assertThat(reference("check", out.toString()).err()).isEmpty();
        assertThat(reference("show", "--reference", out.toString(), "QNDX").out())
                .contains("Quandary Mills");
    }

    private void shouldTakeAnImportOutOfUse(LiveReference live) {
        assertThat(reference("remove", "nothing-of-that-name").exitCode()).isEqualTo(1);
        assertThat(reference("remove", "mills").exitCode()).isZero();
        await(live, tagger -> !tagger.version().contains("+mills@"));
        assertThat(reference("list").out()).doesNotContain("mills@8");
    }

    private Console reference(String... arguments) {
        List<String> all = new ArrayList<>(List.of("reference"));
        all.addAll(List.of(arguments));
        return Console.in(Map.of("DEPECHE_DATA_DIR", dir.toString()), all.toArray(String[]::new));
    }

    private static List<InstrumentTag> tags(LiveReference live) {
        return live.get().tag(ARTICLE, List.of());
    }

    private static void await(LiveReference live, Predicate<InstrumentTagger> condition) {
        while (!condition.test(live.get())) {
            Thread.onSpinWait();
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }
}
