package io.depeche.bench.hostile;

import java.util.Optional;

/**
 * What became of a hostile item, which may hold several items of news.
 *
 * @param fault what should not have happened: an exception, an item without an end, an article that is not sound
 */
record Ending(int kept, int skipped, int refused, Optional<String> fault) {
    static final Ending NONE = new Ending(0, 0, 0, Optional.empty());
    static final Ending KEPT = new Ending(1, 0, 0, Optional.empty());
    static final Ending SKIPPED = new Ending(0, 1, 0, Optional.empty());
    static final Ending REFUSED = new Ending(0, 0, 1, Optional.empty());

    static Ending faulty(String fault) {
        return new Ending(0, 0, 0, Optional.of(fault));
    }

    Ending plus(Ending other) {
        return new Ending(kept + other.kept, skipped + other.skipped, refused + other.refused, fault.or(other::fault));
    }
}
