package io.depeche.enrich;

import io.depeche.enrich.clean.Cleaned;
import io.depeche.enrich.entity.EntityRecogniser;
import io.depeche.enrich.story.Stories;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.ticker.InstrumentTagger;
import io.depeche.model.Article;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.Stage;
import io.depeche.model.WireItem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes an annotated article of a wire item: clean, find the language, find entities, find instruments. A pure function; it
 * knows no other revision, so every article it makes is its story's first.
 *
 * @param cleaner the item's text as an article
 * @param language a text's language, where it can be told
 * @param instruments the tagger in use: asked once for each article, so that a new one takes over between two articles
 */
public record Enricher(
        Function<WireItem, Cleaned> cleaner,
        Function<String, Optional<String>> language,
        EntityRecogniser entities,
        Supplier<InstrumentTagger> instruments)
        implements Stage<WireItem, EnrichedArticle> {

    @Override
    public String name() {
        return "enrich";
    }

    @Override
    public List<Outcome<EnrichedArticle>> apply(WireItem item) {
        Cleaned cleaned = cleaner.apply(item);
        boolean silent = cleaned.headline().isEmpty() && cleaned.blocks().isEmpty();
        if (silent && item.status().pubStatus() != PubStatus.CANCELED) {
            return List.of(Outcome.refused(
                    "CLN-NO-TEXT",
                    "cleaning left neither a headline nor a body of this "
                            + item.lineage().format() + " item: see 'depeche explain' for what it took out"));
        }
        return List.of(new Outcome.Kept<>(annotate(article(item, cleaned), item), cleaned.remarks()));
    }

    /** The version of the tables and models that annotate. */
    public String knowledge() {
        return knowledge(instruments.get());
    }

    private String knowledge(InstrumentTagger tagger) {
        return entities.version() + " " + tagger.version();
    }

    private EnrichedArticle annotate(Article article, WireItem item) {
        ArticleText text =
                new ArticleText(article.headline(), article.body(), article.language(), article.versionCreated());
        InstrumentTagger tagger = instruments.get();
        return new EnrichedArticle(
                article,
                entities.recognise(text),
                tagger.tag(text, item.coding().symbols()),
                Stories.first(article),
                knowledge(tagger));
    }

    private Article article(WireItem item, Cleaned cleaned) {
        WireItem source = item.withoutBody();
        return new Article(
                new WireItem(
                        source.identity(),
                        source.status(),
                        source.times(),
                        source.lines(),
                        source.coding(),
                        source.rights(),
                        source.language(),
                        null,
                        source.lineage().plus(cleaned.remarks())),
                cleaned.provider(),
                cleaned.versionCreated(),
                language(item, cleaned),
                cleaned.headline(),
                cleaned.originalHeadline(),
                cleaned.headlineTags(),
                cleaned.authors(),
                cleaned.contributors(),
                cleaned.dateline(),
                cleaned.blocks(),
                cleaned.edNote(),
                cleaned.removed());
    }

    private @Nullable String language(WireItem item, Cleaned cleaned) {
        if (item.language() != null) {
            return item.language();
        }
        StringBuilder text = new StringBuilder(cleaned.headline());
        cleaned.blocks().forEach(block -> text.append('\n').append(block.text()));
        return language.apply(text.toString()).orElse(null);
    }
}
