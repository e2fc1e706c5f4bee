package io.depeche.enrich.ticker;

import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.model.WireItem.CodedSymbol;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds instruments by their Reuters instrument codes, in the text and among the symbols that the agency coded, and
 * gives the identifiers that were valid on the day of publication (in UTC).
 *
 * <pre>{@code
 * "citant Thales TCFP.PA , et Acme ACME.PA"
 *   → Thales, FR0000121329, XPAR, HO
 *   → Acme, XPAR, unresolved: no row for this code
 * }</pre>
 */
public final class RicTagger implements InstrumentTagger {
    private final List<CodeForm> forms;
    private final RicResolver resolver;
    private final NameBefore nameBefore;
    private final String version;

    private RicTagger(List<CodeForm> forms, RicResolver resolver, String version) {
        this.forms = List.copyOf(forms);
        this.resolver = resolver;
        this.nameBefore = new NameBefore();
        this.version = version;
    }

    /** A tagger with the tables on the class path. */
    public static RicTagger load() {
        Exchanges exchanges = Exchanges.load();
        Securities securities = Securities.load();
        List<CodeForm> forms = Stream.concat(
                        Stream.of(new EquityForm(exchanges, securities), new IndexForm(securities)),
                        PatternForm.all().stream())
                .toList();
        return new RicTagger(forms, new RicResolver(exchanges, securities), "tickers-" + securities.version());
    }

    @Override
    public List<InstrumentTag> tag(ArticleText article, List<CodedSymbol> coded) {
        LocalDate day = article.publishedAt() == null
                ? null
                : article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        var found = new LinkedHashMap<String, FoundInstrument>();
        SpanFinder.of(article).forEach(text -> read(text, day, found));
        coded.stream().filter(symbol -> symbol.type().equals("RIC")).forEach(symbol -> add(symbol, day, found));
        int length = article.body().codePointCount(0, article.body().length());
        return found.values().stream()
                .map(instrument -> instrument.toTag(length))
                .sorted(Comparator.comparingDouble(InstrumentTag::relevance).reversed())
                .toList();
    }

    @Override
    public String version() {
        return version;
    }

    private void read(SpanFinder text, @Nullable LocalDate day, Map<String, FoundInstrument> found) {
        var sightings = new ArrayList<CodeForm.Sighting>();
        forms.forEach(form -> sightings.addAll(form.find(text.text(), day)));
        sightings.sort(Comparator.comparingInt(CodeForm.Sighting::start));
        for (CodeForm.Sighting sighting : sightings) {
            Mention mention = Mention.at(text.span(sighting.start(), sighting.end()), Method.RIC);
            Optional<String> name = nameBefore.find(text.text(), sighting.start());
            entry(sighting.ric(), day, found).mention(mention, name);
        }
    }

    private void add(CodedSymbol symbol, @Nullable LocalDate day, Map<String, FoundInstrument> found) {
        entry(parse(symbol.symbol(), day), day, found).code(Optional.ofNullable(symbol.name()));
    }

    private FoundInstrument entry(Ric ric, @Nullable LocalDate day, Map<String, FoundInstrument> found) {
        Resolved resolved = resolver.resolve(ric, day);
        return found.computeIfAbsent(resolved.key(), key -> new FoundInstrument(ric.text(), resolved));
    }

    /** What an agency coded is a code, whether or not any form has its shape. */
    private Ric parse(String symbol, @Nullable LocalDate day) {
        String bracketed = "<" + symbol + ">";
        return forms.stream()
                .flatMap(form -> form.find(bracketed, day).stream())
                .filter(sighting -> sighting.start() == 1 && sighting.end() == symbol.length() + 1)
                .map(CodeForm.Sighting::ric)
                .findFirst()
                .orElseGet(() -> Ric.of(symbol, Kind.OTHER));
    }
}
