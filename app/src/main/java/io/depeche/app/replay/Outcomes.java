package io.depeche.app.replay;

/** Ways in which an item ends, as reports write them. */
final class Outcomes {
    static final String ARTICLE = "article";
    static final String HELD = "held";
    /** A kill that names its article in words, which takes another step to find. */
    static final String KILL_IN_WORDS = "kill in words";

    static final String NOT_REPLAYED = "not replayed";

    private static final String OF_ORDER = "skipped VER-";

    private Outcomes() {}

    static String skipped(String code) {
        return "skipped " + code;
    }

    static String refused(String code) {
        return "refused " + code;
    }

    /** Whether it was skipped for its place in the order of revisions. */
    static boolean isOfOrder(String outcome) {
        return outcome.startsWith(OF_ORDER);
    }
}
