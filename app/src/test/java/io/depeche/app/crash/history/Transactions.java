package io.depeche.app.crash.history;

import io.depeche.app.crash.history.Anomaly.Kind;
import io.depeche.model.Coordinates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the records that a stage wrote of one item in one transaction can all be read: what it read, its article, the latest
 * state and the record for each listing. Compaction may remove all but the last of the latest states.
 */
final class Transactions {
    private final List<Anomaly> found = new ArrayList<>();
    private final Map<Topic, Set<Coordinates>> written = new HashMap<>();
    private final Set<Listed> listed = new HashSet<>();

    private record Listed(Coordinates item, String listing) {}

    private Transactions() {}

    static List<Anomaly> anomalies(History history) {
        Transactions transactions = new Transactions();
        history.last().forEach(transactions::enter);
        transactions.articles(history);
        history.last().forEach(transactions::origin);
        return transactions.found;
    }

    private void enter(Seen seen) {
        written.computeIfAbsent(seen.topic(), topic -> new HashSet<>()).add(seen.raw());
        if (seen.topic() == Topic.BY_TICKER && !listed.add(new Listed(seen.raw(), seen.key()))) {
            found.add(new Anomaly(Kind.DOUBLED, seen.toString()));
        }
    }

    private boolean isOn(Topic topic, Seen seen) {
        return written.getOrDefault(topic, Set.of()).contains(seen.raw());
    }

    private void articles(History history) {
        Map<String, Seen> newest = new HashMap<>();
        history.last(Topic.ARTICLE).forEach(article -> {
            newest.merge(article.uri(), article, (one, other) -> one.revision() > other.revision() ? one : other);
            for (String listing : article.tickers()) {
                if (!listed.contains(new Listed(article.raw(), listing))) {
                    found.add(new Anomaly(Kind.TORN, article + " is not under " + listing));
                }
            }
        });
        newest.values().stream()
                .filter(article -> !isOn(Topic.LATEST, article))
                .forEach(article -> found.add(new Anomaly(Kind.TORN, article + " is not among the latest")));
    }

    /** A record's cause must be there, too. */
    private void origin(Seen seen) {
        Topic cause =
                switch (seen.topic()) {
                    case ENRICHED -> Topic.ITEM;
                    case ARTICLE -> Topic.ENRICHED;
                    case LATEST, BY_TICKER -> Topic.ARTICLE;
                    case RAW, ITEM, LETTER, SKIP -> seen.topic();
                };
        if (!isOn(cause, seen)) {
            found.add(new Anomaly(Kind.TORN, seen + " has nothing on " + cause));
        }
    }
}
