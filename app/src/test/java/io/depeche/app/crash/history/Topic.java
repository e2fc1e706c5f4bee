package io.depeche.app.crash.history;

/** Which of the topics a record was read from. */
public enum Topic {
    RAW,
    ITEM,
    ENRICHED,
    ARTICLE,
    LATEST,
    BY_TICKER,
    LETTER,
    SKIP;

    /** Whether an item ends with a record of this topic. */
    public boolean isEnd() {
        return this == ARTICLE || this == LETTER || this == SKIP;
    }
}
