package io.depeche.ingest.format.found;

import java.util.List;
import java.util.Optional;

/**
 * What was found in one input, in its order.
 *
 * @param format {@code newsml-g2}, {@code ninjs}, {@code html}, {@code text}; {@code unknown} when it is none of them
 */
public record Reading(String format, List<Found> found) {
    /** The format of an input that no reader reads. */
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

    /** An input of a format that has a name, but no reader. */
    public static Reading unread(String looksLike) {
        return unknown("FMT-UNKNOWN", looksLike(looksLike));
    }

    public static String looksLike(String what) {
        return "looks like " + what + ", which this version does not read";
    }
}
