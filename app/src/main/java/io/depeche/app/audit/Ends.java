package io.depeche.app.audit;

/**
 * How far records are that were sent.
 *
 * @param sent raw records
 * @param ended those of which every item has ended, or waits for the end of an embargo
 * @param articles items that are articles
 * @param letters items that are dead letters
 * @param skipped items with a record on the topic of skipped items
 * @param held items that wait for the end of an embargo
 */
public record Ends(long sent, long ended, long articles, long letters, long skipped, long held) {
    /** Whether there is nothing to wait for. */
    public boolean isAll() {
        return ended == sent;
    }
}
