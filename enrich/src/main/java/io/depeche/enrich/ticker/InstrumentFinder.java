package io.depeche.enrich.ticker;

import io.depeche.enrich.name.Ambiguity;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.row.Exchanges;
import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Tickers;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.enrich.ticker.code.BloombergForm;
import io.depeche.enrich.ticker.code.BracketForm;
import io.depeche.enrich.ticker.code.Brackets;
import io.depeche.enrich.ticker.code.CashtagForm;
import io.depeche.enrich.ticker.code.Code;
import io.depeche.enrich.ticker.code.CodeForm;
import io.depeche.enrich.ticker.code.CodeForm.Sighting;
import io.depeche.enrich.ticker.code.CodedSymbols;
import io.depeche.enrich.ticker.code.EquityForm;
import io.depeche.enrich.ticker.code.IdentifierForm;
import io.depeche.enrich.ticker.code.IndexForm;
import io.depeche.enrich.ticker.code.NameBefore;
import io.depeche.enrich.ticker.code.PatternForm;
import io.depeche.enrich.ticker.code.PointedForm;
import io.depeche.enrich.ticker.code.PressForm;
import io.depeche.enrich.ticker.code.SymbolForm;
import io.depeche.enrich.ticker.name.NameForm;
import io.depeche.enrich.ticker.resolve.Resolver;
import io.depeche.model.InstrumentTag;
import io.depeche.model.WireItem.CodedSymbol;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
    private final List<CodeForm> forms;
    private final Resolver resolver;
    private final NameBefore nameBefore;
    private final Ambiguity ambiguity;
    private final NameForm names;
    private final CodedSymbols coded;
    private final String version;

    private InstrumentFinder(Reference reference) {
        Exchanges exchanges = Exchanges.load();
        Markets markets = reference.markets();
        this.nameBefore = new NameBefore();
        this.forms = forms(exchanges, markets, reference, nameBefore);
        this.resolver = new Resolver(exchanges, reference);
        this.ambiguity = reference.ambiguity();
        this.names = new NameForm(reference);
        this.coded = new CodedSymbols(forms, markets);
        this.version = "tickers-" + reference.version();
    }

    /** A tagger with this reference. */
    public static InstrumentFinder of(Reference reference) {
        return new InstrumentFinder(reference);
    }

    /** Earlier forms win where two see the same place. */
    private static List<CodeForm> forms(
            Exchanges exchanges, Markets markets, Reference reference, NameBefore nameBefore) {
        List<CodeForm> forms = new ArrayList<>(IdentifierForm.all());
        forms.add(new PressForm(markets, exchanges.numbering(), reference.ambiguity()::isCommonWord));
        forms.add(new EquityForm(exchanges, reference));
        forms.add(new IndexForm(reference));
        forms.addAll(PatternForm.all());
        forms.add(new PointedForm(nameBefore));
        forms.add(new CashtagForm());
        forms.add(new BloombergForm(markets));
        forms.add(new SymbolForm());
        forms.add(new BracketForm(reference, nameBefore));
        return List.copyOf(forms);
    }

    @Override
    public List<InstrumentTag> tag(ArticleText article, List<CodedSymbol> symbols) {
        var found = new FoundInstruments(
                resolver,
                ambiguity,
                article.publishedAt() == null
                        ? null
                        : article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate());
        List<SpanFinder> texts = SpanFinder.of(article);
        List<List<Sighting>> sightings =
                texts.stream().map(text -> sightings(text.text(), found)).toList();
        symbols.forEach(symbol -> found.coded(symbol, coded.parse(symbol, found.day())));
        for (int i = 0; i < texts.size(); i++) {
            readCodes(texts.get(i), sightings.get(i), found);
        }
        boolean financial = !found.isEmpty() || texts.stream().anyMatch(text -> names.isFinancial(text.text()));
        var byThemselves = new NameForm.Article(found.day(), financial, found.coded(), "name-of-code");
        var again = new NameForm.Article(found.day(), financial, found::has, "name-again");
        List<List<NameForm.Candidate>> left = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            taken.add(Taken.by(sightings.get(i)));
            found.readBound(texts.get(i), taken.get(i)::take);
            left.add(readNames(texts.get(i), names.candidates(texts.get(i).text()), taken.get(i), found, byThemselves));
        }
        for (int i = 0; i < texts.size(); i++) {
            var unused = readNames(texts.get(i), left.get(i), taken.get(i), found, again);
        }
        return found.tags(article.body().codePointCount(0, article.body().length()));
    }

    @Override
    public String version() {
        return version;
    }

    private List<Sighting> sightings(String text, FoundInstruments found) {
        Taken taken = Taken.by(List.of());
        List<Sighting> kept = new ArrayList<>();
        for (CodeForm form : forms) {
            for (Sighting sighting : form.find(text, found.day())) {
                if (taken.take(sighting.start(), sighting.end())) {
                    kept.add(sighting);
                }
            }
        }
        kept.sort(Comparator.comparingInt(Sighting::start));
        return kept;
    }

    private void readCodes(SpanFinder text, List<Sighting> sightings, FoundInstruments found) {
        int next = 0;
        while (next < sightings.size()) {
            int end = next + 1;
            while (end < sightings.size() && isSameThing(text.text(), sightings.get(end - 1), sightings.get(end))) {
                end++;
            }
            List<Sighting> together = sightings.subList(next, end);
            int bracket = bracket(text.text(), together.get(0));
            String name = nameBefore
                    .find(text.text(), end(sightings, next, bracket), bracket)
                    .orElse("");
            found.seen(text, together, name);
            next = end;
        }
    }

    /** Where the last code ends, of those before {@code next}, that ends before {@code at}. */
    private static int end(List<Sighting> sightings, int next, int at) {
        int last = next - 1;
        while (last >= 0 && sightings.get(last).end() > at) {
            last--;
        }
        return last < 0 ? 0 : sightings.get(last).end();
    }

    /** Whether two codes stand in one bracket and the second is the first's ticker elsewhere, or an identifier. */
    private static boolean isSameThing(String text, Sighting first, Sighting second) {
        boolean oneBracket = bracket(text, first) < first.start() && bracket(text, first) == bracket(text, second);
        boolean ticker = first.code() instanceof Code.Ticker && second.code() instanceof Code.Ticker;
        return oneBracket
                && (!ticker
                        || Tickers.key(first.code().text())
                                .equals(Tickers.key(second.code().text())));
    }

    /** Where the bracket opens that holds a code; the code itself when none does. */
    private static int bracket(String text, Sighting sighting) {
        int open = Brackets.lastBefore(text, '(', sighting.start());
        int close = open < 0 ? -1 : text.indexOf(')', open);
        boolean near = close >= sighting.end() && close - open <= Brackets.LONGEST;
        return near ? open : sighting.start();
    }

    /** Takes the names that count; those that are left may count once more is known of the article. */
    private List<NameForm.Candidate> readNames(
            SpanFinder text,
            List<NameForm.Candidate> candidates,
            Taken taken,
            FoundInstruments found,
            NameForm.Article article) {
        List<NameForm.Candidate> left = new ArrayList<>();
        for (NameForm.Candidate candidate : candidates) {
            Optional<NameForm.Named> named = names.judge(text.text(), candidate, article);
            if (named.isEmpty()) {
                left.add(candidate);
            } else if (taken.take(candidate.start(), candidate.end())) {
                found.named(text, named.get());
            }
        }
        return left;
    }

    /** The places of a text that already are mentions. */
    private record Taken(BitSet units) {
        static Taken by(List<Sighting> sightings) {
            BitSet units = new BitSet();
            sightings.forEach(sighting -> units.set(sighting.start(), sighting.end()));
            return new Taken(units);
        }

        /** Takes a place; false when some of it is taken. */
        boolean take(int start, int end) {
            int next = units.nextSetBit(start);
            if (next >= 0 && next < end) {
                return false;
            }
            units.set(start, end);
            return true;
        }
    }
}
