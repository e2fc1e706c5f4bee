package io.depeche.enrich.ticker.code;

import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.row.Exchanges;
import io.depeche.enrich.reference.row.Tickers;
import io.depeche.enrich.text.OccupiedUnits;
import io.depeche.enrich.ticker.code.CodeForm.Sighting;
import io.depeche.model.WireItem.CodedSymbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the codes of a text in all forms, and groups those that mean one thing.
 *
 * <pre>{@code
 * "citant Thales (Euronext Paris: HO, ISIN: FR0000121329)"
 *   → HO and FR0000121329 together, after the name Thales
 * }</pre>
 */
public final class CodeFinder {
    private final List<CodeForm> forms;
    private final NameBefore nameBefore;
    private final CodedSymbols symbols;

    /** A finder of the codes that these exchanges and this reference know. */
    public CodeFinder(Exchanges exchanges, Reference reference) {
        this.nameBefore =
                new NameBefore(reference.words(), name -> isKnown(reference, name), reference.ambiguity()::isPlace);
        this.forms = forms(exchanges, reference, nameBefore);
        this.symbols = new CodedSymbols(forms, reference.markets());
    }

    private static boolean isKnown(Reference reference, String name) {
        return reference
                .nameAtEnd(reference.legalForms().strip(name))
                .filter(known -> known.start() == 0)
                .isPresent();
    }

    /** Earlier forms win where two see the same place. */
    private static List<CodeForm> forms(Exchanges exchanges, Reference reference, NameBefore nameBefore) {
        List<CodeForm> forms = new ArrayList<>(IdentifierForm.all());
        forms.add(new PressForm(
                reference.markets(), exchanges.numbering(), reference.words(), reference.ambiguity()::isCommonWord));
        forms.add(new EquityForm(exchanges, reference));
        forms.add(new DowJonesForm(reference.markets()));
        forms.add(new IndexForm(reference));
        forms.addAll(PatternForm.all());
        forms.add(new PointedForm(nameBefore));
        forms.add(new CashtagForm(reference.words()));
        forms.add(new BloombergForm(reference.markets(), reference.words()));
        forms.add(new SymbolForm(reference.words()));
        forms.add(BracketForm.of(reference, nameBefore));
        return List.copyOf(forms);
    }

    /** What a symbol is that an agency coded. */
    public Code parse(CodedSymbol symbol, @Nullable LocalDate day) {
        return symbols.parse(symbol, day);
    }

    /** The codes of a text, in reading order; they do not overlap. */
    public List<CodeGroup> find(String text, @Nullable LocalDate day) {
        List<Sighting> sightings = sightings(text, day);
        List<CodeGroup> groups = new ArrayList<>();
        int next = 0;
        while (next < sightings.size()) {
            int end = next + 1;
            while (end < sightings.size() && isSameThing(text, sightings.get(end - 1), sightings.get(end))) {
                end++;
            }
            groups.add(new CodeGroup(sightings.subList(next, end), nameBefore(text, sightings, next)));
            next = end;
        }
        return groups;
    }

    private List<Sighting> sightings(String text, @Nullable LocalDate day) {
        OccupiedUnits occupied = new OccupiedUnits();
        List<Sighting> sightings = new ArrayList<>();
        for (CodeForm form : forms) {
            for (Sighting sighting : form.find(text, day)) {
                if (occupied.add(sighting.start(), sighting.end())) {
                    sightings.add(sighting);
                }
            }
        }
        sightings.sort(Comparator.comparingInt(Sighting::start));
        return sightings;
    }

    /** The name before a group that begins with the sighting {@code first}, behind the code before it. */
    private Optional<String> nameBefore(String text, List<Sighting> sightings, int first) {
        int bracket = bracket(text, sightings.get(first));
        return nameBefore.find(text, end(sightings, first, bracket), bracket);
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
        boolean tickers =
                first.code().ticker().isPresent() && second.code().ticker().isPresent();
        return oneBracket
                && (!tickers
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
}
