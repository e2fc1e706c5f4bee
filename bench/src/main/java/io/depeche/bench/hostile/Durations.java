package io.depeche.bench.hostile;

/** Counts durations in classes 2 % apart, so that ten million of them take no more room than one. */
final class Durations {
    private static final double CLASSES_A_MAGNITUDE = 50;

    private final long[] classes = new long[1_500];
    private long count;
    private long most;

    /**
     * Counts a duration.
     *
     * @param nanos not negative
     */
    void add(long nanos) {
        classes[(int) Math.min(classes.length - 1, Math.log(nanos + 1.0) * CLASSES_A_MAGNITUDE)]++;
        count++;
        most = Math.max(most, nanos);
    }

    void add(Durations other) {
        for (int i = 0; i < classes.length; i++) {
            classes[i] += other.classes[i];
        }
        count += other.count;
        most = Math.max(most, other.most);
    }

    long count() {
        return count;
    }

    /** The duration in milliseconds that the share of them does not exceed, 1 for the longest; 2 % exact. */
    double millis(double share) {
        long wanted = (long) Math.ceil(share * count);
        long seen = 0;
        for (int i = 0; i < classes.length; i++) {
            seen += classes[i];
            if (seen >= wanted) {
                return Math.min((double) most, Math.exp((i + 1) / CLASSES_A_MAGNITUDE)) / 1e6;
            }
        }
        return most / 1e6;
    }
}
