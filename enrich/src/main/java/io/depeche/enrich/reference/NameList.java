package io.depeche.enrich.reference;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.name.Ambiguity;
import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Reference.NameOf;
import io.depeche.enrich.reference.row.Period;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the names of a reference, each with a rating of its reliability. */
final class NameList {
    /** This many companies whose names start with the same word are a family, so the word alone means none of them. */
    private static final int FAMILY = 4;

    /** Names as short as this are also those of bodies, products and places, and of many companies. */
    private static final int LONGEST_ACRONYM = 4;

    private final Ambiguity ambiguity;
    private final LegalForms legalForms;
    private final ListingOrder order;
    private final List<NameIndex.Entry> entries = new ArrayList<>();
    private final List<NameOf> targets = new ArrayList<>();
    private final Set<String> added = new HashSet<>();
    private final Map<String, AliasUse> stated = new HashMap<>();
    private final Set<String> institutions;
    private final Map<String, Integer> families;
    private final Map<String, Integer> familiesInTheNews;

    /** @param instruments all instruments of the reference */
    NameList(Collection<Instrument> instruments, Words words, LegalForms legalForms) {
        this.ambiguity = new Ambiguity(words);
        this.legalForms = legalForms;
        this.order = new ListingOrder(words);
        this.institutions = words.rows(Kind.ORGANISATIONS).stream()
                .filter(row -> row.get("kind").equals("institution"))
                .flatMap(row -> Arrays.stream(row.get("names").split(";", -1)))
                .map(NameIndex::folded)
                .collect(Collectors.toUnmodifiableSet());
        this.families = families(instruments.stream());
        this.familiesInTheNews = families(instruments.stream().filter(Instrument::isDated));
    }

    /** How many names of companies begin with a word. */
    private Map<String, Integer> families(Stream<Instrument> instruments) {
        Map<String, Integer> families = new HashMap<>();
        instruments
                .filter(instrument -> instrument.kind() == io.depeche.model.InstrumentTag.Kind.EQUITY)
                .map(instrument -> NameIndex.folded(
                        legalForms.strip(instrument.issues().rows().get(0).name())))
                .distinct()
                .forEach(name -> families.merge(firstWord(name), 1, Integer::sum));
        return families;
    }

    /** @param use as stated; null to rate the name */
    void add(String name, Instrument instrument, Period period, @Nullable AliasUse use) {
        boolean nameable =
                switch (instrument.kind()) {
                    case EQUITY -> true;
                    case INDEX -> use != null;
                    default -> false;
                };
        if (nameable && !legalForms.isOnlyForm(name) && added.add(NameIndex.spelled(name) + '\t' + instrument.id())) {
            if (use != null) {
                stated.merge(NameIndex.folded(name), use, NameList::stricter);
            }
            put(name, instrument, period, use == null ? judged(name, instrument) : use);
        }
    }

    private static AliasUse stricter(AliasUse one, AliasUse another) {
        return one.compareTo(another) > 0 ? one : another;
    }

    private void put(String name, Instrument instrument, Period period, AliasUse use) {
        entries.add(new NameIndex.Entry(name, targets.size(), use));
        targets.add(new NameOf(name, instrument, period));
    }

    /** Adds an operator's override: the name means only this instrument, or none. */
    void override(String name, @Nullable Instrument instrument) {
        String folded = NameIndex.folded(name);
        entries.removeIf(entry -> NameIndex.folded(entry.name()).equals(folded));
        if (instrument != null) {
            put(name, instrument, Period.UNDATED, AliasUse.SAFE);
        }
    }

    /** The rating of a name: companies with dated rows are in the news and need less context than all others. */
    private AliasUse judged(String name, Instrument instrument) {
        String folded = NameIndex.folded(name);
        if (isOfFamily(folded, instrument.isDated() ? familiesInTheNews : families)) {
            return AliasUse.NEVER_ALONE;
        }
        return instrument.isDated()
                ? ofKnown(name, folded)
                : stricter(ofUnknown(folded, instrument), stated.getOrDefault(folded, AliasUse.SAFE));
    }

    /** A word that no list has is this company's alone; what people own, use or visit is stated as {@code in-finance}. */
    private AliasUse ofKnown(String name, String folded) {
        AliasUse use = ambiguity.of(name);
        boolean acronym = isAcronym(name);
        if (institutions.contains(folded)) {
            return use;
        }
        return switch (use) {
            case IN_FINANCE -> acronym ? use : AliasUse.TELLING;
            case NEEDS_COMPANY_WORD, NEEDS_SHARES ->
                acronym && !ambiguity.isKnown(folded) ? AliasUse.IN_FINANCE : AliasUse.NEEDS_CONTEXT;
            default -> use;
        };
    }

    /** Companies that are not on a large exchange need one step more; what bodies are called too is not theirs. */
    private AliasUse ofUnknown(String folded, Instrument instrument) {
        AliasUse use = ambiguity.of(folded);
        if (institutions.contains(folded)) {
            return AliasUse.NEVER_ALONE;
        }
        if (folded.length() <= LONGEST_ACRONYM) {
            return stricter(use, AliasUse.NEEDS_SHARES);
        }
        if (instrument.allListings().anyMatch(order::isMain)) {
            return use;
        }
        return switch (use) {
            case IN_FINANCE -> AliasUse.NEEDS_COMPANY_WORD;
            case NEEDS_COMPANY_WORD -> AliasUse.NEEDS_SHARES;
            default -> use;
        };
    }

    private static boolean isAcronym(String name) {
        return name.length() <= LONGEST_ACRONYM && name.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isOfFamily(String folded, Map<String, Integer> families) {
        return folded.indexOf(' ') < 0 && families.getOrDefault(folded, 0) >= FAMILY;
    }

    private static String firstWord(String folded) {
        int blank = folded.indexOf(' ');
        return blank < 0 ? folded : folded.substring(0, blank);
    }

    Ambiguity ambiguity() {
        return ambiguity;
    }

    List<NameIndex.Entry> entries() {
        return entries;
    }

    List<NameOf> targets() {
        return targets;
    }
}
