package io.depeche.model;

/**
 * Why an item was refused or skipped.
 *
 * @param code stable, upper-case, grouped by family: {@code FMT-UNKNOWN}; listed in {@code docs/dead-letters.md}
 * @param message for a person: what happened, where, what to do
 */
public record Problem(String code, String message) {
    public Problem {
        if (!code.matches("[A-Z]+(-[A-Z0-9]+)*")) {
            throw new IllegalArgumentException("'" + code + "' is not a problem code: write it like FMT-UNKNOWN");
        }
    }
}
