package io.depeche.enrich.ticker;

import io.depeche.enrich.text.Relevance;
import io.depeche.enrich.text.Relevance.Position;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instrument of one article while its mentions are being gathered. */
final class FoundInstrument {
    // Judgements until they are measured: a code with a row is as good as its table; one without may be no code at all.
    private static final double RESOLVED = 0.98;
    private static final double CODED = 0.95;
    private static final double UNRESOLVED_WITH_NAME = 0.9;
    private static final double UNRESOLVED = 0.6;
    private static final double CODED_RELEVANCE = 0.5;

    private final String ric;
    private final Resolved resolved;
    private final List<Mention> mentions = new ArrayList<>();
    private @Nullable String nameInText;
    private boolean coded;

    FoundInstrument(String ric, Resolved resolved) {
        this.ric = ric;
        this.resolved = resolved;
    }

    void mention(Mention mention, Optional<String> name) {
        mentions.add(mention);
        keepFirst(name);
    }

    void code(Optional<String> name) {
        coded = true;
        keepFirst(name);
    }

    private void keepFirst(Optional<String> name) {
        if (nameInText == null) {
            nameInText = name.orElse(null);
        }
    }

    InstrumentTag toTag(int bodyLength) {
        return new InstrumentTag(
                name(),
                resolved.isin(),
                resolved.mic(),
                resolved.ticker(),
                null,
                null,
                ric,
                resolved.kind(),
                confidence(),
                relevance(bodyLength),
                resolved.listed(),
                resolved.current(),
                resolved.unresolved(),
                mentions);
    }

    private String name() {
        if (resolved.name() != null) {
            return resolved.name();
        }
        return nameInText == null ? ric : nameInText;
    }

    private double confidence() {
        if (resolved.unresolved() == null) {
            return RESOLVED;
        }
        if (coded) {
            return CODED;
        }
        return nameInText == null ? UNRESOLVED : UNRESOLVED_WITH_NAME;
    }

    private double relevance(int bodyLength) {
        List<Position> positions =
                mentions.stream().map(m -> new Position(m.field(), m.start())).toList();
        return Math.max(coded ? CODED_RELEVANCE : 0, Relevance.of(positions, bodyLength));
    }
}
