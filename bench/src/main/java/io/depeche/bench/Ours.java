package io.depeche.bench;

import io.depeche.enrich.clean.Cleaner;
import io.depeche.enrich.clean.style.HouseStyles;
import io.depeche.ingest.Ingest;
import io.depeche.model.Article.Block;
import io.depeche.model.Outcome;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.WireItem;
import io.depeche.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** This project's extractors, and one that takes all text of a page for comparison. */
record Ours(String label, UnaryOperator<String> extraction) implements Extractor {
    private static final Ingest INGEST = Ingest.withDefaults();
    private static final Cleaner CLEANER = cleaner(Words.shipped());

    /** Metadata and story; everything up to the cleaned article, with decoding, checksum and house styles; the whole body. */
    static final List<Extractor> ALL = List.of(
            new Ours("Dépêche, the story", page -> String.join("\n", Pages.stories(page))),
            new Ours("Dépêche, the cleaned article", Ours::article),
            new Ours("all text (jsoup)", page -> Jsoup.parse(page).body().text()));

    @Override
    public String extract(String page) {
        return extraction.apply(page);
    }

    static List<List<Block>> articles(byte[] page) {
        RawItem raw = new RawItem(Payload.of(page), Map.of(), "bench", Instant.EPOCH);
        return INGEST.apply(raw).stream()
                .flatMap(Ours::kept)
                .map(item -> CLEANER.clean(item).blocks())
                .toList();
    }

    private static Cleaner cleaner(Words words) {
        return new Cleaner(HouseStyles.load(words, Optional.empty()), words);
    }

    private static String article(String page) {
        return articles(page.getBytes(StandardCharsets.UTF_8)).stream()
                .flatMap(List::stream)
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<WireItem> kept(Outcome<WireItem> outcome) {
        return outcome instanceof Outcome.Kept<WireItem> kept ? Stream.of(kept.value()) : Stream.of();
    }
}
