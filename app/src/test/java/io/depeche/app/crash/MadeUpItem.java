package io.depeche.app.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * A made-up raw item of one of several feeds. Every tenth of a feed is malformed, every tenth repeats the bytes of the one
 * before it, and two of ten are later revisions of an article; all others are articles of their own.
 *
 * @param becomes where it must end
 */
@SuppressWarnings("ArrayRecordComponent")
record MadeUpItem(String feed, byte[] bytes, End becomes) {
    private static final int FEEDS = 12;
    private static final int CYCLE = 10;
    private static final Instant FIRST = Instant.parse("2024-03-14T08:00:00Z");

    /** Where an item ends. */
    enum End {
        ARTICLE,
        LETTER,
        SKIP
    }

    /** The item with that number; the same number gives the same item. */
    static MadeUpItem of(int number) {
        String feed = "feed-" + number % FEEDS;
        int round = number / FEEDS;
        return switch (round % CYCLE) {
            case 0, 2 -> new MadeUpItem(feed, text(feed, round), End.ARTICLE);
            case 3 -> new MadeUpItem(feed, malformed(feed, round), End.LETTER);
            case 5 -> new MadeUpItem(feed, ninjs(feed, round - 1, 1), End.SKIP);
            case 7 -> new MadeUpItem(feed, ninjs(feed, round - 1, 2), End.ARTICLE);
            case 8 -> new MadeUpItem(feed, ninjs(feed, round - 2, 3), End.ARTICLE);
            default -> new MadeUpItem(feed, ninjs(feed, round, 1), End.ARTICLE);
        };
    }

    private static byte[] text(String feed, int round) {
        String text = "Harbour counts the boats once more\n\nPORTLAND (Reuters) - The harbour master of " + feed
                + " counted " + round + " boats on Thursday, he said, and will count them again on Friday.\n";
        return text.getBytes(UTF_8);
    }

    private static byte[] ninjs(String feed, int round, int revision) {
        String json = "{\"uri\": \"urn:example:" + feed + ":" + round + "\", \"type\": \"text\", \"version\": \""
                + revision
                + "\", \"versioncreated\": \"" + FIRST.plus(Duration.ofMinutes(revision)) + "\", \"language\": \"en\","
                + " \"headline\": \"Keeper " + round + " climbs the tower\", \"body_text\": \"The keeper of lighthouse "
                + round
                + " climbed the tower " + revision + " times on Thursday, officials of " + feed + " said.\"}";
        return json.getBytes(UTF_8);
    }

    private static byte[] malformed(String feed, int round) {
        byte[] whole = ninjs(feed, round, 1);
        return Arrays.copyOf(whole, whole.length - 20);
    }
}
