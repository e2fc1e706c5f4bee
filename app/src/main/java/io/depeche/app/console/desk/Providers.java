package io.depeche.app.console.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When each agency sent something. It keeps the times of the last 50 revisions of each of at most 500 agencies. */
public final class Providers {
    private static final int TIMES = 50;
    private static final int MOST = 500;

    private final Map<String, Times> byName = new HashMap<>();

    /**
     * An agency.
     *
     * @param last when its last item was received
     * @param count its items since the console started, with those that were there before
     * @param longestGap between two of its last 50 items, in seconds; 0 with fewer than two
     */
    public record Seen(String name, Instant last, long count, long longestGap, String lastHeadline, String lastUri) {}

    private static final class Times {
        private final Deque<Instant> times = new ArrayDeque<>();
        private long count;
        private String headline = "";
        private String uri = "";

        void saw(ArticleRow row) {
            count++;
            headline = row.headline();
            uri = row.uri();
            // a redriven item was received long ago
            if (times.isEmpty() || !row.received().isBefore(times.getLast())) {
                times.addLast(row.received());
            }
            if (times.size() > TIMES) {
                times.removeFirst();
            }
        }

        long longestGap() {
            Duration longest = Duration.ZERO;
            Instant before = times.getFirst();
            for (Instant time : times) {
                Duration gap = Duration.between(before, time);
                longest = gap.compareTo(longest) > 0 ? gap : longest;
                before = time;
            }
            return longest.toSeconds();
        }
    }

    void saw(ArticleRow row) {
        String name = row.provider();
        if (name != null && (byName.size() < MOST || byName.containsKey(name))) {
            byName.computeIfAbsent(name, unknown -> new Times()).saw(row);
        }
    }

    List<Seen> all() {
        return byName.entrySet().stream()
                .map(entry -> seen(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Seen::last).reversed())
                .toList();
    }

    private static Seen seen(String name, Times times) {
        return new Seen(name, times.times.getLast(), times.count, times.longestGap(), times.headline, times.uri);
    }
}
