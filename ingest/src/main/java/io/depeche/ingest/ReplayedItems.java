package io.depeche.ingest;

import io.depeche.model.Coordinates;
import io.depeche.model.Outcome;
import io.depeche.model.RawItem;
import io.depeche.model.Remark;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The items of a raw record that an operator had sent again, so that they are published anew; its other items come along because
 * they are in the same record.
 *
 * @param origins the coordinates of then, by number
 */
record ReplayedItems(Map<Integer, Coordinates> origins) {

    /** Those that the header of the record names; none when it lacks the header. */
    static ReplayedItems of(RawItem raw) {
        return new ReplayedItems(Stream.ofNullable(raw.headers().get(Headers.REPLAY_OF))
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .flatMap(text -> coordinates(text).stream())
                .collect(Collectors.toUnmodifiableMap(Coordinates::item, origin -> origin, (first, next) -> first)));
    }

    /** Empty where another program wrote the header, so that it names nothing. */
    private static Optional<Coordinates> coordinates(String text) {
        try {
            return Optional.of(Coordinates.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The outcome of the item with this number, with a remark if it is one of them. */
    Outcome<WireItem> marked(int number, Outcome<WireItem> outcome) {
        Coordinates origin = origins.get(number);
        if (origin == null || !(outcome instanceof Outcome.Kept<WireItem> kept)) {
            return outcome;
        }
        List<Remark> remarks = List.of(new Remark("VER-REPLAYED", "an operator had " + origin + " processed again"));
        WireItem item = kept.value();
        return new Outcome.Kept<>(item.withLineage(item.lineage().plus(remarks)), kept.remarks());
    }
}
