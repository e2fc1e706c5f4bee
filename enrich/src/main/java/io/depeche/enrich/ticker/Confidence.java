package io.depeche.enrich.ticker;

/**
 * How sure a tag is: the share of tags like it that are right, as measured on the labelled cases of this project's tests
 * ({@code ticker/cases.tsv}); the calibration is checked there.
 */
final class Confidence {
    private static final double VOUCHED_CODE = 0.99;
    private static final double CODE = 0.96;
    private static final double AGENCY = 0.95;
    private static final double UNRESOLVED_WITH_NAME = 0.95;
    private static final double UNRESOLVED = 0.85;
    private static final double VOUCHED_NAME = 0.95;
    private static final double NAME = 0.9;

    private Confidence() {}

    /**
     * The share of tags like this one that are right.
     *
     * @param explicit whether a code stands in the text or was coded by the agency
     */
    static double of(Resolved resolved, boolean explicit, boolean named, boolean coded) {
        if (!explicit) {
            return resolved.vouched() ? VOUCHED_NAME : NAME;
        }
        if (resolved.unresolved() == null) {
            return resolved.vouched() ? VOUCHED_CODE : CODE;
        }
        return coded ? AGENCY : named ? UNRESOLVED_WITH_NAME : UNRESOLVED;
    }
}
