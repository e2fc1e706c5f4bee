package io.depeche.enrich.ticker;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.enrich.ticker.Evidence.OfCode;
import io.depeche.enrich.ticker.code.Code;
import io.depeche.enrich.ticker.code.CodeForm.Sighting;
import io.depeche.enrich.ticker.code.CodeGroup;
import io.depeche.enrich.ticker.resolve.Inferred;
import io.depeche.enrich.ticker.resolve.Resolved;
import io.depeche.enrich.ticker.resolve.Resolver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the codes of the texts, and which names stand before them. */
record CodesInText(Resolver resolver, Reference reference) {
    /** The most codes of an article that differ; a text with more is a table, and its further codes are not looked up. */
    private static final int MOST = 20_000;

    FoundInstruments read(List<ReadText> texts, FoundInstruments found, @Nullable LocalDate day) {
        Reading reading = new Reading(found, day);
        texts.stream().flatMap(text -> text.codes().stream()).forEach(reading::learn);
        for (ReadText text : texts) {
            text.codes().forEach(group -> reading.read(text.finder(), group));
        }
        return found.with(reading.evidence.stream());
    }

    /** One reading of an article: what a code stands for may depend on the codes before it. */
    private final class Reading {
        private final @Nullable LocalDate day;
        private final List<Evidence> evidence = new ArrayList<>();
        private final Set<Code> seen = new HashSet<>();
        private final Map<Code, Resolved> byRow = new HashMap<>();
        private final Map<String, Resolved> byKey = new HashMap<>();
        private final Map<String, Resolved> byName = new HashMap<>();
        private final Map<Code, Inferred> byCode = new HashMap<>();

        Reading(FoundInstruments found, @Nullable LocalDate day) {
            this.day = day;
            found.evidence().forEach(one -> byKey.putIfAbsent(one.resolved().key(), one.resolved()));
        }

        /** A code means the same wherever it stands, though a name stands before it only once. */
        void learn(CodeGroup group) {
            if (!isRead(group)) {
                return;
            }
            Optional<String> name = bareName(group);
            group.sightings().forEach(sighting -> resolver.infer(sighting.code(), name, day)
                    .ifPresent(one -> byCode.putIfAbsent(sighting.code(), one)));
        }

        /** Whether the codes of the group are among the first {@link #MOST} that differ. */
        private boolean isRead(CodeGroup group) {
            if (seen.size() < MOST) {
                group.sightings().forEach(sighting -> seen.add(sighting.code()));
            }
            return group.sightings().stream().map(Sighting::code).allMatch(seen::contains);
        }

        void read(SpanFinder text, CodeGroup group) {
            if (!isRead(group)) {
                return;
            }
            Optional<String> name = bareName(group);
            Optional<Resolved> known = group.sightings().stream()
                    .map(sighting -> resolve(sighting, name).resolved())
                    .filter(resolved -> resolved.unresolved() == null)
                    .findFirst();
            for (Sighting sighting : group.sightings()) {
                Inferred read = resolve(sighting, name);
                Resolved own = read.resolved();
                // a WKN that the tables lack stands for what the ISIN beside it stands for
                Resolved resolved = own.unresolved() != null && sighting.code().isOfScheme() ? known.orElse(own) : own;
                Resolved meant = meant(resolved, name);
                Optional<String> bound = name.filter(bare -> isBindable(bare, resolved));
                bound.ifPresent(bare -> byName.putIfAbsent(bare, meant));
                evidence.add(new OfCode(meant, text, sighting, read.rule(), group.nameBefore(), bound));
            }
        }

        private Inferred resolve(Sighting sighting, Optional<String> name) {
            Inferred inferred = byCode.get(sighting.code());
            return inferred == null ? new Inferred(ofRow(sighting.code(), name), sighting.rule()) : inferred;
        }

        private Resolved ofRow(Code code, Optional<String> name) {
            Resolved resolved = byRow.computeIfAbsent(code, one -> resolver.resolve(one, day));
            return day == null
                    ? resolved
                    : code.ticker()
                            .flatMap(ticker -> name.map(bare -> corroborated(resolved, ticker, bare)))
                            .orElse(resolved);
        }

        /** The same ticker on two exchanges beside one name is one instrument, even if the tables have only one listing. */
        private Resolved meant(Resolved resolved, Optional<String> name) {
            return name.filter(bare -> resolved.unresolved() != null
                            && resolved.identifiers().ticker() != null)
                    .map(byName::get)
                    .filter(same -> Objects.equals(
                            same.identifiers().ticker(), resolved.identifiers().ticker()))
                    .orElseGet(() ->
                            Objects.requireNonNull(byKey.merge(resolved.key(), resolved, (first, next) -> first)));
        }
    }

    private Optional<String> bareName(CodeGroup group) {
        return group.nameBefore().map(reference.legalForms()::strip).filter(bare -> !bare.isEmpty());
    }

    /** An undated row counts only if the name before the code agrees. */
    private Resolved corroborated(Resolved resolved, Code.Ticker ticker, String name) {
        boolean trusted = resolved.unresolved() != null
                || resolved.vouched()
                || resolved.name() == null
                || reference.companyNames().resemble(name, resolved.name());
        return trusted
                ? resolved
                : Resolved.not(
                        ticker,
                        resolved.kind(),
                        ticker.onlyMic().orElse(null),
                        "the tables know the ticker as " + resolved.name() + ", not as " + name);
    }

    /** A common word or a place before a code is not a name, unless the tables know the instrument by it. */
    private boolean isBindable(String name, Resolved resolved) {
        AliasUse use = reference.ambiguity().of(name);
        boolean word =
                name.indexOf(' ') < 0 && use.compareTo(AliasUse.NEEDS_CONTEXT) > 0 && resolved.unresolved() == null;
        return (use != AliasUse.NEVER_ALONE && !word && !reference.ambiguity().isPlace(name))
                || (resolved.name() != null && reference.companyNames().resemble(name, resolved.name()));
    }
}
