package io.depeche.model;

/** Checks that numbers are between 0 and 1. */
final class Ratio {
    private Ratio() {}

    static void check(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be 0 to 1, not " + value);
        }
    }
}
