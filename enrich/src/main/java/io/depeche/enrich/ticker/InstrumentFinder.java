package io.depeche.enrich.ticker;

import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.row.Exchanges;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.enrich.ticker.code.CodeFinder;
import io.depeche.enrich.ticker.name.NameForm;
import io.depeche.enrich.ticker.name.NameForm.Article;
import io.depeche.enrich.ticker.name.NameRule;
import io.depeche.enrich.ticker.resolve.Resolver;
import io.depeche.enrich.trail.Trail;
import io.depeche.model.InstrumentTag;
import io.depeche.model.WireItem.CodedSymbol;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds instruments by their codes and names, in the text and among the symbols that the agency coded, and gives the
 * identifiers that were valid on the day of publication (in UTC).
 *
 * <pre>{@code
 * "citant Thales TCFP.PA , et Acme ACME.PA"
 *   → Thales, FR0000121329, XPAR, HO
 *   → Acme, XPAR, unresolved: no row for this code
 * }</pre>
 */
public final class InstrumentFinder implements InstrumentTagger {
    private final CodeFinder codes;
    private final NameForm names;
    private final Widgets widgets;
    private final AgencySymbols agencySymbols;
    private final CodesInText codesInText;
    private final NamesOfCodes namesOfCodes;
    private final NamesInText namesInText;
    private final String version;

    private InstrumentFinder(Reference reference) {
        Exchanges exchanges = Exchanges.load();
        Resolver resolver = new Resolver(exchanges, reference);
        this.codes = new CodeFinder(exchanges, reference);
        this.names = new NameForm(reference);
        this.widgets = new Widgets(reference.words());
        this.agencySymbols = new AgencySymbols(codes, resolver, reference.legalForms());
        this.codesInText = new CodesInText(resolver, reference);
        this.namesOfCodes = new NamesOfCodes(names, NameIndex.Links.of(reference.words()));
        this.namesInText = new NamesInText(names);
        this.version = "tickers-" + reference.version();
    }

    /** A finder with this reference. */
    public static InstrumentFinder of(Reference reference) {
        return new InstrumentFinder(reference);
    }

    @Override
    public List<InstrumentTag> tag(ArticleText text, List<CodedSymbol> symbols, Trail trail) {
        LocalDate day = day(text);
        List<ReadText> texts = SpanFinder.of(text).stream()
                .map(one -> read(one, text.language(), day, trail))
                .toList();

        FoundInstruments ofAgency = agencySymbols.read(symbols, day);
        FoundInstruments coded = codesInText.read(texts, ofAgency, day);
        FoundInstruments bound = namesOfCodes.read(texts, coded, trail);
        Article article = new Article(day, isFinancial(texts, coded), trail);
        FoundInstruments named = namesInText.read(texts, bound, article, NameRule.NAME_OF_CODE);
        FoundInstruments again = namesInText.read(texts, named, article, NameRule.NAME_AGAIN);
        FoundInstruments settled = NamedTickers.read(again);

        return settled.tags(text.body().codePointCount(0, text.body().length()));
    }

    private static @Nullable LocalDate day(ArticleText article) {
        return article.publishedAt() == null
                ? null
                : article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private ReadText read(SpanFinder text, @Nullable String language, @Nullable LocalDate day, Trail trail) {
        ReadText all = new ReadText(text, codes.find(text.text(), day), names.candidates(text.text(), language));
        return all.outside(widgets.in(text.text()), trail);
    }

    private boolean isFinancial(List<ReadText> texts, FoundInstruments coded) {
        return !coded.isEmpty()
                || texts.stream()
                        .anyMatch(text -> names.isFinancial(text.finder().text()));
    }

    @Override
    public String version() {
        return version;
    }
}
