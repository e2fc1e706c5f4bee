package io.depeche.enrich.ticker;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.name.Ambiguity;
import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.CompanyNames;
import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.LegalForms;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.enrich.ticker.code.Code;
import io.depeche.enrich.ticker.code.CodeForm.Sighting;
import io.depeche.enrich.ticker.name.NameForm;
import io.depeche.enrich.ticker.resolve.AsOf;
import io.depeche.enrich.ticker.resolve.Resolved;
import io.depeche.enrich.ticker.resolve.Resolver;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.model.WireItem.CodedSymbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The instruments of one article while they are being gathered: one for each, however it is spoken of. */
final class FoundInstruments {
    private final Resolver resolver;
    private final Ambiguity ambiguity;
    private final @Nullable LocalDate day;
    private final Map<String, FoundInstrument> found = new LinkedHashMap<>();
    private final Map<String, String> keyByName = new LinkedHashMap<>();

    FoundInstruments(Resolver resolver, Ambiguity ambiguity, @Nullable LocalDate day) {
        this.resolver = resolver;
        this.ambiguity = ambiguity;
        this.day = day;
    }

    @Nullable
    LocalDate day() {
        return day;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Codes that stand together for one thing.
     *
     * @param before the name before them; empty when there is none
     */
    void seen(SpanFinder text, List<Sighting> together, String before) {
        String name = before.isEmpty() ? "" : LegalForms.strip(before);
        Optional<Resolved> known = together.stream()
                .map(sighting -> resolve(sighting.code(), name))
                .filter(resolved -> resolved.unresolved() == null)
                .findFirst();
        for (Sighting sighting : together) {
            Resolved own = resolve(sighting.code(), name);
            Resolved resolved = own.unresolved() != null && isIdentifier(sighting.code()) ? known.orElse(own) : own;
            Mention mention =
                    Mention.at(text.span(sighting.start(), sighting.end()), sighting.method(), sighting.rule());
            FoundInstrument instrument = entry(resolved, name);
            instrument.mention(mention, sighting.code(), Optional.of(before).filter(n -> !n.isEmpty()));
            if (!name.isEmpty() && isBindable(name, resolved)) {
                keyByName.putIfAbsent(name, instrument.resolved().key());
            }
        }
    }

    private Resolved resolve(Code code, String name) {
        return corroborated(resolver.resolve(code, day), code, name);
    }

    /** A WKN that the tables lack stands for what the ISIN beside it stands for. */
    private static boolean isIdentifier(Code code) {
        return code instanceof Code.OfScheme;
    }

    /** A common word before a code is no name, unless the tables know the instrument by it. */
    private boolean isBindable(String name, Resolved resolved) {
        return ambiguity.of(name) != AliasUse.NEVER_ALONE
                || (resolved.name() != null && CompanyNames.resemble(name, resolved.name()));
    }

    void coded(CodedSymbol symbol, Code code) {
        Resolved resolved = resolver.resolve(code, day);
        entry(resolved, "").code(code, Optional.ofNullable(symbol.name()));
    }

    /** The same ticker on two exchanges beside one name is one instrument, though the tables have but one of them. */
    private FoundInstrument entry(Resolved resolved, String name) {
        String key = resolved.key();
        if (resolved.unresolved() != null && !name.isEmpty() && keyByName.containsKey(name)) {
            FoundInstrument same = found.get(keyByName.get(name));
            if (same != null
                    && resolved.ticker() != null
                    && resolved.ticker().equals(same.resolved().ticker())) {
                return same;
            }
        }
        return found.computeIfAbsent(key, k -> new FoundInstrument(resolved));
    }

    /** A row that nobody vouches for on that day needs the name before the code to say the same. */
    private Resolved corroborated(Resolved resolved, Code code, String name) {
        boolean trusted = resolved.unresolved() != null
                || resolved.vouched()
                || day == null
                || !(code instanceof Code.Ticker)
                || resolved.name() == null
                || name.isEmpty()
                || CompanyNames.resemble(name, resolved.name());
        if (trusted) {
            return resolved;
        }
        Code.Ticker ticker = (Code.Ticker) code;
        String mic = ticker.mics().size() == 1 ? ticker.mics().get(0) : null;
        return Resolved.not(
                code, resolved.kind(), mic, "the tables know the ticker as " + resolved.name() + ", not as " + name);
    }

    boolean has(Instrument instrument) {
        return found.containsKey(instrument.id());
    }

    /** Whether the article has a code of an instrument, as far as it is read by now. */
    Predicate<Instrument> coded() {
        Set<String> ids = Set.copyOf(found.keySet());
        return instrument -> ids.contains(instrument.id());
    }

    /** Finds the names that stand before codes wherever else they stand, as far as the place is free. */
    void readBound(SpanFinder text, BiPredicate<Integer, Integer> take) {
        List<String> keys = List.copyOf(keyByName.values());
        List<NameIndex.Entry> entries = new ArrayList<>();
        for (String name : keyByName.keySet()) {
            entries.add(new NameIndex.Entry(name, entries.size(), AliasUse.SAFE));
        }
        NameIndex.of(entries).find(text.text(), (start, end, hit) -> {
            FoundInstrument instrument = found.get(keys.get(hit.targets()[0]));
            if (instrument != null && take.test(start, end)) {
                instrument.mention(Mention.at(text.span(start, end), Method.NAME, "name-before-code"));
            }
        });
    }

    void named(SpanFinder text, NameForm.Named named) {
        Resolved then = AsOf.of(named.instrument(), null, day);
        // a company's name means its shares, not the receipts that the tables know alone
        Resolved resolved = named.instrument().isReceipt() ? then.withoutIsin() : then;
        found.computeIfAbsent(resolved.key(), key -> new FoundInstrument(resolved))
                .mention(Mention.at(text.span(named.start(), named.end()), Method.NAME, named.rule()));
    }

    /** One tag for each, the most relevant first. */
    List<InstrumentTag> tags(int bodyLength) {
        return found.values().stream()
                .map(instrument -> instrument.toTag(bodyLength))
                .sorted(Comparator.comparingDouble(InstrumentTag::relevance).reversed())
                .toList();
    }
}
