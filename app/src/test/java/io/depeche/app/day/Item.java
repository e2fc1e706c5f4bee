package io.depeche.app.day;

/**
 * A raw item of the day and what must become of it.
 */
final class Item {
    static final String ARTICLE = "article";
    static final String HELD = "held";

    private final int hour;
    private final int receivedIn;
    private final String feed;
    private final byte[] bytes;
    private String end;

    /**
     * An item.
     *
     * @param hour in which it is sent
     * @param receivedIn the hour in which it was received: an earlier one for an item that was redriven
     * @param end where it must end: {@link #ARTICLE}, {@link #HELD}, or the code of its skip or letter
     */
    Item(int hour, int receivedIn, String feed, byte[] bytes, String end) {
        this.hour = hour;
        this.receivedIn = receivedIn;
        this.feed = feed;
        this.bytes = bytes;
        this.end = end;
    }

    int hour() {
        return hour;
    }

    int receivedIn() {
        return receivedIn;
    }

    String feed() {
        return feed;
    }

    byte[] bytes() {
        return bytes;
    }

    String end() {
        return end;
    }

    /** What became of it in the end. */
    void ends(String code) {
        this.end = code;
    }
}
