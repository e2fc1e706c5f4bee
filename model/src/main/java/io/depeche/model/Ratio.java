package io.depeche.model;

/** Checks numbers that run from 0 to 1. */
final class Ratio {
    private Ratio() {}

    static void check(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is 0 to 1, not " + value);
        }
    }
}
