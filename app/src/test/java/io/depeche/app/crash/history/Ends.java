package io.depeche.app.crash.history;

import io.depeche.app.cluster.Place;
import io.depeche.app.crash.history.Anomaly.Kind;
import io.depeche.model.Coordinates;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether every send is there, and every item of it went through once and ended once. */
final class Ends {
    private final List<Anomaly> found = new ArrayList<>();

    private Ends() {}

    static List<Anomaly> anomalies(History history) {
        Ends ends = new Ends();
        ends.sends(history);
        ends.records(history);
        return ends.found;
    }

    private void sends(History history) {
        Map<Place, Integer> there = new HashMap<>();
        Set<Integer> numbers = new HashSet<>();
        history.last(Topic.RAW).forEach(raw -> {
            there.put(raw.at(), raw.revision());
            if (!numbers.add(raw.revision())) {
                found.add(new Anomaly(Kind.DOUBLED, "send " + raw.revision() + " is again at " + raw.at()));
            }
        });
        for (Sent sent : history.sent()) {
            Place at = sent.at();
            if (at != null && there.getOrDefault(at, -1) != sent.number()) {
                found.add(new Anomaly(Kind.LOST, "send " + sent.number() + ", acknowledged at " + at));
            }
        }
    }

    private void records(History history) {
        Map<String, Map<Integer, Trace>> traces = new LinkedHashMap<>();
        history.last(Topic.RAW).forEach(raw -> traces.put(raw.raw().source(), new TreeMap<>()));
        history.last().stream().filter(seen -> seen.topic() != Topic.RAW).forEach(seen -> {
            Map<Integer, Trace> items = traces.get(seen.raw().source());
            if (items == null) {
                found.add(new Anomaly(Kind.ABORTED_READ, seen + " came of a record that is not there"));
            } else {
                items.computeIfAbsent(seen.raw().item(), item -> new Trace(seen.raw()))
                        .add(seen);
            }
        });
        traces.forEach(this::items);
    }

    private void items(String source, Map<Integer, Trace> items) {
        int of =
                items.values().stream().mapToInt(trace -> trace.item.of()).max().orElse(0);
        if (items.isEmpty()) {
            found.add(new Anomaly(Kind.LOST, source + " left no trace"));
        } else if (items.size() < of) {
            found.add(new Anomaly(
                    Kind.TORN, "of the " + of + " items of " + source + " only these came out: " + items.keySet()));
        }
        items.values().forEach(trace -> trace.check(found));
    }

    /** How often an item is on each topic. */
    private static final class Trace {
        private final Coordinates item;
        private final Map<Topic, Integer> times = new EnumMap<>(Topic.class);

        Trace(Coordinates item) {
            this.item = item;
        }

        void add(Seen seen) {
            times.merge(seen.topic(), 1, Integer::sum);
        }

        void check(List<Anomaly> found) {
            int ends = times.entrySet().stream()
                    .filter(topic -> topic.getKey().isEnd())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            if (ends == 0) {
                found.add(new Anomaly(Kind.LOST, item + " has no end, it is on " + times.keySet()));
            }
            if (ends > 1) {
                found.add(new Anomaly(Kind.DOUBLED, item + " has " + ends + " ends: " + times));
            }
            for (Topic between : List.of(Topic.ITEM, Topic.ENRICHED, Topic.LATEST)) {
                if (times.getOrDefault(between, 0) > 1) {
                    found.add(new Anomaly(Kind.DOUBLED, item + " is on " + between + " more than once"));
                }
            }
        }
    }
}
