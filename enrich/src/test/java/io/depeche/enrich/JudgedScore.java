package io.depeche.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** How much of what a reader found in some wires the tagger finds too, and what it finds beside it. */
final class JudgedScore {
    /** Counts of one kind of finding: in the tagger's answer, in the reader's, and in both. */
    record Tally(int said, int wanted, int right) {
        private static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(said + other.said, wanted + other.wanted, right + other.right);
        }

        double precision() {
            return said == 0 ? 0 : (double) right / said;
        }

        double recall() {
            return wanted == 0 ? 0 : (double) right / wanted;
        }
    }

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    static JudgedScore of(List<JudgedWire> wires, Function<JudgedWire, Set<Found>> tagger) {
        JudgedScore score = new JudgedScore();
        wires.forEach(wire -> score.add(wire, tagger.apply(wire)));
        return score;
    }

    private void add(JudgedWire wire, Set<Found> said) {
        for (Found found : said) {
            boolean right = wire.right().contains(found);
            count(found, new Tally(1, 0, right ? 1 : 0));
            if (!right) {
                misses.add(line(wire, "false", found));
            }
        }
        for (Found wanted : wire.right()) {
            count(wanted, new Tally(0, 1, 0));
            if (!said.contains(wanted)) {
                misses.add(line(wire, "missed", wanted));
            }
        }
    }

    private void count(Found found, Tally tally) {
        tallies.merge(found.kind(), tally, Tally::plus);
    }

    private static String line(JudgedWire wire, String fault, Found found) {
        return String.join("\t", wire.id(), fault, found.kind(), found.what());
    }

    Tally of(String kind) {
        return tallies.getOrDefault(kind, Tally.NONE);
    }

    /** What was missed or false, one line each: wire, fault, kind, finding. */
    List<String> misses() {
        return misses;
    }
}
