package io.depeche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists from JSON, where absent means empty. */
public final class Lists {
    private Lists() {}

    /** An unmodifiable copy; empty for null. */
    public static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
