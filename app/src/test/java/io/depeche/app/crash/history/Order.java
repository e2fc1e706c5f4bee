package io.depeche.app.crash.history;

import io.depeche.app.cluster.Place;
import io.depeche.app.crash.history.Anomaly.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether revisions of an article and records of a feed stand in the order in which they were sent. */
final class Order {
    private static final Comparator<Step> SENT =
            Comparator.comparingLong(Step::offset).thenComparingInt(Step::item);

    private final List<Anomaly> found = new ArrayList<>();
    private final Map<String, Seen> revisions = new HashMap<>();
    private final Map<Way, Step> steps = new HashMap<>();

    /** What keeps the order of the records of one raw partition: one stage that writes to one partition. */
    private record Way(String topic, int partition, String by, String key, int rawPartition) {
        static Way of(Seen seen, Place raw) {
            // the articles of a listing come from several partitions, so that there only those of one uri are in order
            String key = seen.topic() == Topic.BY_TICKER ? seen.key() + " " + seen.uri() : "";
            return new Way(seen.at().topic(), seen.at().partition(), seen.by(), key, raw.partition());
        }
    }

    private record Step(long offset, int item) {}

    private Order() {}

    static List<Anomaly> anomalies(History history) {
        Order order = new Order();
        history.last().forEach(order::next);
        return order.found;
    }

    private void next(Seen seen) {
        if (seen.topic() == Topic.RAW) {
            return;
        }
        if (seen.topic() == Topic.ARTICLE) {
            Seen before = revisions.put(seen.uri(), seen);
            if (before != null && before.revision() >= seen.revision()) {
                found.add(new Anomaly(Kind.OUT_OF_ORDER, seen + " after revision " + before.revision()));
            }
        }
        Place raw = Place.parse(seen.raw().source());
        Step step = new Step(raw.offset(), seen.raw().item());
        Step before = steps.put(Way.of(seen, raw), step);
        if (before != null && SENT.compare(before, step) > 0) {
            found.add(new Anomaly(Kind.OUT_OF_ORDER, seen + " after what came of " + before));
        }
    }
}
