package io.depeche.app.crash.history;

/** Something that must not happen, and to what it did. */
public record Anomaly(Kind kind, String what) {
    /** The kinds of anomaly. */
    public enum Kind {
        /** Acknowledged and not there, there and without an end, or not shown to a reader who was past it. */
        LOST,
        /** Sent once and there twice, or with two ends. */
        DOUBLED,
        /** One transaction, and only some of its records can be read. */
        TORN,
        /** A reader of committed records saw what was not committed, or it came of that. */
        ABORTED_READ,
        /** An article's revisions went back, or a feed's records passed one another. */
        OUT_OF_ORDER,
        /** Not what became of it in an undisturbed run. */
        DIFFERENT
    }

    @Override
    public String toString() {
        return kind + " " + what;
    }
}
