package io.depeche.ingest.format.found;

import java.util.List;
import java.util.Optional;

/**
 * The findings in one input, in order.
 *
 * @param format {@code newsml-g2}, {@code ninjs}, {@code html}, {@code text}; {@code unknown} for any other
 */
public record Reading(String format, List<Found> found) {
    /** The format of an input without a reader. */
    public static final String UNKNOWN = "unknown";

    public Reading {
        found = List.copyOf(found);
    }

    /** The format, unless no reader reads this. */
    public Optional<String> knownFormat() {
        return Optional.of(format).filter(name -> !name.equals(UNKNOWN));
    }

    public static Reading unknown(String code, String message) {
        return new Reading(UNKNOWN, List.of(Found.broken(code, message)));
    }

    /** An input in a known format that has no reader. */
    public static Reading unread(String looksLike) {
        return unknown("FMT-UNKNOWN", looksLike(looksLike));
    }

    public static String looksLike(String what) {
        return "looks like " + what + ", which this version does not read";
    }
}
