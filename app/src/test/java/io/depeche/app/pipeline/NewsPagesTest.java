package io.depeche.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.Cleaned;
import io.depeche.enrich.clean.Cleaner;
import io.depeche.enrich.clean.style.HouseStyles;
import io.depeche.ingest.Ingest;
import io.depeche.model.Outcome;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.WireItem;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who wrote a story and when, on pages made like those of many publishers: from the head of the page, or from what it shows. */
class NewsPagesTest {
    private static final Ingest INGEST = Ingest.withDefaults();
    private static final Cleaner CLEANER =
            new Cleaner(HouseStyles.load(Words.shipped(), Optional.empty()), Words.shipped());
    private static final String STORY =
            "<p>Divers had checked all forty piles twice, the harbour master said, and found nothing.</p>".repeat(5);

    @ParameterizedTest
    @MethodSource("pages")
    void shouldFindTheAuthorsAndTheTimeOfAPage(Table.Row page) {
        // when
        WireItem item = INGEST.items(raw(page))
                .outcomes()
                .get(0)
                .fold(Outcome.Kept::value, NewsPagesTest::not, NewsPagesTest::not);
        Cleaned cleaned = CLEANER.clean(item);

        // then
        assertThat(cleaned.authors()).as(page.get("name")).isEqualTo(list(page.find("authors")));
        page.find("time").map(Instant::parse).ifPresent(time -> assertThat(
                        Stream.of(item.times().firstCreated(), cleaned.versionCreated()))
                .as(page.get("name"))
                .contains(time));
    }

    private static WireItem not(Object outcome) {
        throw new AssertionError("not an item: " + outcome);
    }

    private static List<Table.Row> pages() {
        return Table.load("/pages/news-pages.tsv").rows();
    }

    private static RawItem raw(Table.Row page) {
        String site = page.find("site")
                .map(name -> "<meta property='og:site_name' content='" + name + "'>")
                .orElse("");
        String markup = "<!doctype html><html lang=" + page.get("language")
                + "><head><meta charset=utf-8><title>Northern quay reopens early</title>" + site + written(page, "head")
                + "</head><body><nav><a href=/>Home</a></nav><article><h1>Northern quay reopens early</h1>"
                + written(page, "byline") + STORY + written(page, "below") + "</article></body></html>";
        return new RawItem(
                Payload.of(markup.getBytes(StandardCharsets.UTF_8)), Map.of(), page.get("name"), Instant.EPOCH);
    }

    private static String written(Table.Row page, String column) {
        return page.find(column).orElse("");
    }

    private static List<String> list(Optional<String> names) {
        return names.map(all -> List.of(all.split(";", -1))).orElse(List.of());
    }
}
