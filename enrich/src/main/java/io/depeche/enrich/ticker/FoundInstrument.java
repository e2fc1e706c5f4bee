package io.depeche.enrich.ticker;

import io.depeche.enrich.text.Relevance;
import io.depeche.enrich.text.Relevance.Position;
import io.depeche.enrich.ticker.code.Code;
import io.depeche.enrich.ticker.code.Ric;
import io.depeche.enrich.ticker.resolve.Resolved;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instrument of one article while its mentions are being gathered. */
final class FoundInstrument {
    private static final double CODED_RELEVANCE = 0.5;

    private final Resolved resolved;
    private final List<Mention> mentions = new ArrayList<>();
    private @Nullable String ric;
    private @Nullable String nameInText;
    private @Nullable String codeInText;
    private boolean coded;

    FoundInstrument(Resolved resolved) {
        this.resolved = resolved;
    }

    void mention(Mention mention, Code code, Optional<String> name) {
        mentions.add(mention);
        seen(code, name);
    }

    void mention(Mention name) {
        mentions.add(name);
        keepFirst(Optional.of(name.text().replaceAll("\\s+", " ")));
    }

    void code(Code code, Optional<String> name) {
        coded = true;
        seen(code, name);
    }

    private void seen(Code code, Optional<String> name) {
        if (codeInText == null) {
            codeInText = code.text();
        }
        if (ric == null && code instanceof Ric seen) {
            ric = seen.text();
        }
        keepFirst(name);
    }

    private void keepFirst(Optional<String> name) {
        if (nameInText == null) {
            nameInText = name.orElse(null);
        }
    }

    Resolved resolved() {
        return resolved;
    }

    InstrumentTag toTag(int bodyLength) {
        return new InstrumentTag(
                name(),
                resolved.isin(),
                resolved.mic(),
                resolved.ticker(),
                resolved.figi(),
                resolved.lei(),
                ric,
                resolved.kind(),
                confidence(),
                relevance(bodyLength),
                resolved.listed(),
                resolved.current(),
                resolved.alternatives(),
                resolved.unresolved(),
                mentions.stream()
                        .sorted(Comparator.comparing(Mention::field).thenComparingInt(Mention::start))
                        .toList());
    }

    private String name() {
        if (resolved.name() != null) {
            return resolved.name();
        }
        return nameInText != null ? nameInText : String.valueOf(codeInText);
    }

    private double confidence() {
        return Confidence.of(resolved, mentions, nameInText != null, coded);
    }

    private double relevance(int bodyLength) {
        List<Position> positions =
                mentions.stream().map(m -> new Position(m.field(), m.start())).toList();
        return Math.max(coded ? CODED_RELEVANCE : 0, Relevance.of(positions, bodyLength));
    }
}
