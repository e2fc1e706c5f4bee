package io.depeche.enrich;

import io.depeche.enrich.clean.Cleaned;
import io.depeche.enrich.clean.FirstSentence;
import io.depeche.enrich.entity.EntityRecogniser;
import io.depeche.enrich.issuer.Issuers;
import io.depeche.enrich.reference.CompanyNames;
import io.depeche.enrich.story.FirstRevision;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.ticker.InstrumentTagger;
import io.depeche.enrich.trail.Trail;
import io.depeche.model.Article;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.Remark;
import io.depeche.model.Stage;
import io.depeche.model.StageName;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.CodedSymbol;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Turns a wire item into an annotated article: it cleans the text, detects the language, and finds entities,
 * instruments and their issuers. A pure function that knows no other revision, so every article is its story's
 * first.
 *
 * @param cleaner extracts the article from the item
 * @param language detects a text's language, if certain
 * @param instruments supplies the tagger once per article, so that a new one takes over between two articles
 * @param first says what kind of change an article is
 * @param names compares the names of companies
 */
public record Enricher(
        Function<WireItem, Cleaned> cleaner,
        Function<String, Optional<String>> language,
        EntityRecogniser entities,
        Supplier<InstrumentTagger> instruments,
        FirstRevision first,
        CompanyNames names)
        implements Stage<WireItem, EnrichedArticle> {

    @Override
    public String name() {
        return StageName.ENRICH.id();
    }

    @Override
    public List<Outcome<EnrichedArticle>> apply(WireItem item) {
        return List.of(apply(item, Trail.SILENT));
    }

    /** The same; {@code trail} hears which names are left out, and why. */
    public Outcome<EnrichedArticle> apply(WireItem item, Trail trail) {
        return Work.<EnrichedArticle>refusal(item).orElseGet(() -> enriched(item, trail));
    }

    private Outcome<EnrichedArticle> enriched(WireItem item, Trail trail) {
        Cleaned cleaned = FirstSentence.asHeadline(cleaner.apply(item));
        // a page without a text is a shell that a script fills; its title alone is not an article
        boolean silent = cleaned.blocks().isEmpty() && (cleaned.headline().isEmpty() || isPage(item));
        if (silent && item.status().pubStatus() != PubStatus.CANCELED) {
            return Outcome.refused(
                    "CLN-NO-TEXT",
                    "cleaning left no "
                            + (cleaned.headline().isEmpty() ? "headline and no " : "") + "body of this "
                            + item.lineage().format() + " item: 'depeche explain' shows what it removed");
        }
        return annotate(item, cleaned, spoken(item, cleaned), trail);
    }

    private static boolean isPage(WireItem item) {
        WireItem.Body body = item.body();
        return body != null && body.kind() == WireItem.Body.Kind.PAGE;
    }

    /** The version of the tables and models used to annotate. */
    public String knowledge() {
        return knowledge(instruments.get());
    }

    private String knowledge(InstrumentTagger tagger) {
        return entities.version() + " " + tagger.version();
    }

    /**
     * The entities and instruments in a text.
     *
     * @param symbols that the agency coded
     */
    public Annotations annotations(ArticleText text, List<CodedSymbol> symbols) {
        return annotations(text, symbols, instruments.get(), Trail.SILENT);
    }

    private Annotations annotations(ArticleText text, List<CodedSymbol> symbols, InstrumentTagger tagger, Trail trail) {
        trail.reads(text);
        return ListedTags.of(Annotations.of(entities.recognise(text, trail), tagger.tag(text, symbols, trail), trail));
    }

    private Outcome<EnrichedArticle> annotate(WireItem item, Cleaned cleaned, Spoken spoken, Trail trail) {
        Article read = article(item, cleaned, List.of(), spoken);
        ArticleText text = new ArticleText(read.headline(), read.body(), spoken.text(), read.versionCreated());
        InstrumentTagger tagger = instruments.get();
        Annotations annotations = annotations(text, item.coding().symbols(), tagger, trail);
        List<Remark> remarks = Stream.concat(spoken.remarks(cleaned.remarks()).stream(), annotations.remarks().stream())
                .toList();
        FirstRevision.Told told = first.told(article(item, cleaned, remarks, spoken));
        return new Outcome.Kept<>(
                new EnrichedArticle(
                        told.article(),
                        annotations.entities(),
                        annotations.instruments(),
                        Issuers.organisations(names, text, annotations.entities(), annotations.instruments()),
                        told.story(),
                        knowledge(tagger)),
                remarks);
    }

    private static Article article(WireItem item, Cleaned cleaned, List<Remark> remarks, Spoken spoken) {
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
                        source.lineage().plus(remarks)),
                cleaned.provider(),
                cleaned.versionCreated(),
                spoken.published(),
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

    private Spoken spoken(WireItem item, Cleaned cleaned) {
        StringBuilder text = new StringBuilder(cleaned.headline());
        cleaned.blocks().forEach(block -> text.append('\n').append(block.text()));
        boolean needless = item.language() != null && text.length() < Spoken.SURE;
        return new Spoken(
                item.language(),
                needless ? null : language.apply(text.toString()).orElse(null));
    }
}
