package io.depeche.app.crash.history;

import io.depeche.app.cluster.Place;
import io.depeche.app.crash.history.Anomaly.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a reader saw, while things broke, the same as one who reads afterwards: no more and no less. */
final class Readings {
    private Readings() {}

    static List<Anomaly> anomalies(History history) {
        List<Anomaly> found = new ArrayList<>();
        Map<Place, Seen> there = new HashMap<>();
        history.last().forEach(seen -> there.put(seen.at(), seen));
        Map<Partition, Long> readUpTo = new HashMap<>();
        Set<Place> read = new HashSet<>();
        for (Seen seen : history.live()) {
            if (!seen.equals(there.get(seen.at()))) {
                found.add(new Anomaly(Kind.ABORTED_READ, seen + " was read, and afterwards " + there.get(seen.at())));
            }
            if (!read.add(seen.at())) {
                found.add(new Anomaly(Kind.DOUBLED, seen + " was read twice"));
            }
            Long before = readUpTo.put(Partition.of(seen), seen.at().offset());
            if (before != null && before >= seen.at().offset()) {
                found.add(new Anomaly(Kind.OUT_OF_ORDER, seen + " was read after offset " + before));
            }
        }
        history.last().stream()
                .filter(seen -> seen.at().offset() <= readUpTo.getOrDefault(Partition.of(seen), -1L))
                .filter(seen -> !read.contains(seen.at()))
                .forEach(
                        seen -> found.add(new Anomaly(Kind.LOST, seen + " was not shown to a reader who was past it")));
        return found;
    }

    private record Partition(String topic, int number) {
        static Partition of(Seen seen) {
            return new Partition(seen.at().topic(), seen.at().partition());
        }
    }
}
