package io.depeche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Damage;
import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.WireItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads damaged items of every format: whatever comes, the stage answers for every item, and what it keeps is sound. The
 * system property {@code fuzz.rounds} sets how many, {@code fuzz.seed} where they begin.
 */
class FuzzTest {
    private static final Ingest INGEST = Ingest.withDefaults();
    private static final long ROUNDS = Long.getLong("fuzz.rounds", 200_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    @Test
    void shouldAccountForEveryDamagedItem() {
        // given
        Damage damage = new Damage(items());
        List<String> escaped = Collections.synchronizedList(new ArrayList<>());

        // when
        LongStream.range(SEED, SEED + ROUNDS).parallel().forEach(seed -> {
            try {
                check(INGEST.apply(Items.raw(damage.item(seed), Map.of())));
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                escaped.add("seed " + seed + ": " + e + " at "
                        + List.of(e.getStackTrace()).stream().limit(3).toList());
            }
        });

        // then
        assertThat(escaped).isEmpty();
    }

    private static void check(List<Outcome<WireItem>> outcomes) {
        assertThat(outcomes).isNotEmpty();
        for (int i = 0; i < outcomes.size(); i++) {
            String place = "#" + (i + 1) + "/" + outcomes.size();
            outcomes.get(i).fold(kept -> sound(kept.value(), place), skipped -> true, refused -> true);
        }
    }

    private static boolean sound(WireItem item, String place) {
        assertThat(URI.create(item.identity().uri()).isAbsolute()).isTrue();
        assertThat(item.lineage().raw().toString()).endsWith(place);
        assertThat(Json.line(item)).doesNotContain("\n");
        return true;
    }

    private static List<byte[]> items() {
        List<byte[]> items = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/items"))) {
            for (Path file : files.sorted().toList()) {
                items.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String french = new String(Items.file("ninjs-1.json"), StandardCharsets.UTF_8);
        for (String charset : List.of("UTF-16LE", "UTF-32BE", "windows-1252")) {
            items.add(french.getBytes(Charset.forName(charset)));
        }
        String russian = "МОСКВА, 26 февраля – Порт открыл новый канал, говорится в заявлении.";
        for (String charset : List.of("KOI8-R", "windows-1251", "IBM866")) {
            items.add(russian.getBytes(Charset.forName(charset)));
        }
        items.add("東京 26日 港が新しい航路を開いたと発表した。".getBytes(Charset.forName("ISO-2022-JP")));
        items.add("北京2月26日电 港口开通了新航道，声明说。".getBytes(Charset.forName("GB18030")));
        return items;
    }
}
