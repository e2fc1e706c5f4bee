package io.depeche.app.metrics;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The providers that metrics name: those of the feed profiles, and {@code other} for all the rest. An item may name any provider,
 * so its word never becomes a label.
 */
final class Providers {
    static final String OTHER = "other";

    /** More would be too much for Prometheus: each stage has five counters for each. */
    private static final int MOST = 200;

    private final Set<String> known;

    /** These providers, the first 200 in alphabetical order. */
    Providers(Collection<String> names) {
        this.known = names.stream().sorted().limit(MOST).collect(Collectors.toUnmodifiableSet());
    }

    /** The label for an item of this provider. */
    String label(@Nullable String provider) {
        return provider != null && known.contains(provider) ? provider : OTHER;
    }

    /** All labels. */
    Set<String> labels() {
        Set<String> labels = new TreeSet<>(known);
        labels.add(OTHER);
        return labels;
    }
}
