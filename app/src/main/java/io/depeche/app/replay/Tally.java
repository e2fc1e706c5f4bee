package io.depeche.app.replay;

import io.depeche.app.compare.ArticleChange;
import io.depeche.app.compare.ArticleChange.Kind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts items by what became of them. Not thread-safe. */
final class Tally {
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    private long records;

    /** What a replay says of an item. */
    enum Verdict {
        SAME,
        CHANGED,
        WITHDRAWN,
        SENT_AGAIN,
        UNJUDGED,
        UNKNOWN
    }

    void record() {
        records++;
    }

    void item(Verdict verdict) {
        verdicts.merge(verdict, 1L, Long::sum);
    }

    void changed(List<ArticleChange> changes) {
        item(Verdict.CHANGED);
        changes.stream().map(ArticleChange::kind).distinct().forEach(kind -> kinds.merge(kind, 1L, Long::sum));
    }

    ReplayReport report(Instant from, Instant to) {
        Map<String, Long> named = new LinkedHashMap<>();
        kinds.forEach((kind, items) -> named.put(kind.code(), items));
        return new ReplayReport(
                from,
                to,
                records,
                verdicts.values().stream().mapToLong(Long::longValue).sum(),
                count(Verdict.SAME),
                count(Verdict.CHANGED),
                count(Verdict.WITHDRAWN),
                count(Verdict.SENT_AGAIN),
                count(Verdict.UNJUDGED),
                count(Verdict.UNKNOWN),
                named);
    }

    private long count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }
}
