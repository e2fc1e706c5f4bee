package io.depeche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.WireItem;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Reads damaged items of every format: whatever comes, the stage answers for every item, and what it keeps is sound. The
 * system property {@code fuzz.rounds} sets how many, {@code fuzz.seed} where they begin.
 */
class FuzzTest {
    private static final Ingest INGEST = Ingest.withDefaults();
    private static final long ROUNDS = Long.getLong("fuzz.rounds", 200_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final List<String> FILES = List.of(
            "reuters-message.xml",
            "dpa-item.xml",
            "nitf-in-g2.xml",
            "planning.xml",
            "newsml-1.xml",
            "nitf.xml",
            "ninjs-1.json",
            "ninjs-3.json",
            "superdesk.json",
            "ap.json",
            "reuters-connect.json",
            "lseg-mrn.json",
            "lseg-rdp.json",
            "lseg-topnews.json",
            "digitalwire.json",
            "rss.xml",
            "atom.xml",
            "reuters21578.sgm",
            "mail.eml",
            "iptc-7901.txt",
            "anpa-1312.txt",
            "page.html",
            "wire.txt",
            "embargoes.jsonl",
            "embargo.eml",
            "rss-escaped.xml",
            "atom-nitf.xml",
            "nitf-note.xml",
            "mail-mixed.eml",
            "mailbox.mbox",
            "json-feed.json",
            "lines.jsonl",
            "rss-media.xml");

    @Test
    void shouldAccountForEveryDamagedItem() {
        Damage damage = new Damage(items());
        List<String> escaped = Collections.synchronizedList(new ArrayList<>());

        LongStream.range(SEED, SEED + ROUNDS).parallel().forEach(seed -> {
            try {
                check(INGEST.apply(Items.raw(damage.item(seed), Map.of())));
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                escaped.add("seed " + seed + ": " + e + " at "
                        + List.of(e.getStackTrace()).stream().limit(3).toList());
            }
        });

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
        List<byte[]> items = new ArrayList<>(FILES.stream().map(Items::file).toList());
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
