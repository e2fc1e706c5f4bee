package io.depeche.enrich.ticker;

import io.depeche.enrich.text.Relevance;
import io.depeche.enrich.text.Relevance.Position;
import io.depeche.enrich.ticker.code.Code;
import io.depeche.enrich.ticker.code.Ric;
import io.depeche.enrich.ticker.resolve.Resolved;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Mention;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An instrument of one article.
 *
 * @param evidence what shows that the article speaks of it, in the order in which it was found; never empty
 */
record FoundInstrument(List<Evidence> evidence) {
    private static final double CODED_RELEVANCE = 0.5;

    FoundInstrument {
        evidence = List.copyOf(evidence);
    }

    /** Its tag, in an article whose body has that many code points. */
    InstrumentTag toTag(int bodyLength) {
        Resolved resolved = resolved();
        List<Mention> mentions = mentions();
        return new InstrumentTag(
                name(),
                resolved.identifiers().withRic(ric()),
                resolved.kind(),
                Confidence.of(resolved, evidence),
                relevance(mentions, bodyLength),
                resolved.listed(),
                resolved.current(),
                resolved.alternatives(),
                resolved.unresolved(),
                mentions);
    }

    private Resolved resolved() {
        return evidence.get(0).resolved();
    }

    private List<Mention> mentions() {
        return evidence.stream()
                .flatMap(one -> one.mention().stream())
                .sorted(Comparator.comparing(Mention::field).thenComparingInt(Mention::start))
                .toList();
    }

    /** The first in the article. */
    private @Nullable String ric() {
        return first(one -> one.code().flatMap(Code::ric)).map(Ric::text).orElse(null);
    }

    /** The name in the tables, else the first in the article, else the first code. */
    private String name() {
        return Optional.ofNullable(resolved().name())
                .or(() -> first(Evidence::name))
                .or(() -> first(Evidence::code).map(Code::text))
                .orElseThrow();
    }

    private double relevance(List<Mention> mentions, int bodyLength) {
        List<Position> positions =
                mentions.stream().map(m -> new Position(m.field(), m.start())).toList();
        boolean coded = evidence.stream().anyMatch(one -> one.place().isEmpty());
        return Math.max(coded ? CODED_RELEVANCE : 0, Relevance.of(positions, bodyLength));
    }

    private <T> Optional<T> first(Function<Evidence, Optional<T>> what) {
        return evidence.stream().flatMap(one -> what.apply(one).stream()).findFirst();
    }
}
