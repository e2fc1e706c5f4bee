package io.depeche.app.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * A made-up raw item of one of several feeds: texts without an id, articles with later revisions, which may drop a listing or
 * kill, repetitions of the same bytes, cut-off bytes, and records of three items of which the last is broken.
 *
 * @param items how many items it holds
 */
@SuppressWarnings("ArrayRecordComponent")
public record MadeUpItem(String feed, byte[] bytes, int items) {
    private static final int FEEDS = 12;
    private static final int CYCLE = 12;
    private static final Instant FIRST = Instant.parse("2024-03-14T08:00:00Z");

    /** The item with that number; the same number gives the same item. */
    static MadeUpItem of(int number) {
        String feed = "feed-" + number % FEEDS;
        int round = number / FEEDS;
        return switch (round % CYCLE) {
            case 0, 2 -> one(feed, text(feed, round));
            case 3 -> one(feed, cutOff(ninjs(feed, round, 1, "usable")));
            case 5 -> one(feed, ninjs(feed, round - 1, 1, "usable"));
            case 7 -> one(feed, ninjs(feed, round - 1, 2, "usable"));
            case 8 -> one(feed, ninjs(feed, round - 2, 3, "usable"));
            case 10 -> new MadeUpItem(feed, batch(feed, round), 3);
            case 11 -> one(feed, ninjs(feed, round - 5, 4, "canceled"));
            default -> one(feed, ninjs(feed, round, 1, "usable"));
        };
    }

    private static MadeUpItem one(String feed, String text) {
        return new MadeUpItem(feed, text.getBytes(UTF_8), 1);
    }

    private static String text(String feed, int round) {
        return "Harbour counts the boats once more\n\nPORTLAND (Reuters) - The harbour master of " + feed + " counted "
                + round + " boats on Thursday, he said, and will count them again on Friday.\n";
    }

    /** A revision of an article; odd ones name a listed company. */
    private static String ninjs(String feed, int round, int revision, String status) {
        String shares = revision % 2 == 0 ? "" : " Shares of Thales (Euronext Paris: HO) fell 2 percent meanwhile.";
        return "{\"uri\": \"urn:example:" + feed + ":" + round + "\", \"type\": \"text\", \"version\": \"" + revision
                + "\", \"versioncreated\": \"" + FIRST.plus(Duration.ofMinutes(revision))
                + "\", \"language\": \"en\", \"pubstatus\": \"" + status + "\", \"headline\": \"Keeper " + round
                + " climbs the tower\", \"body_text\": \"The keeper of lighthouse " + round
                + " climbed the tower " + revision + " times on Thursday, officials of " + feed + " said." + shares
                + "\"}";
    }

    private static byte[] batch(String feed, int round) {
        return ("[" + ninjs(feed, round, 1, "usable") + ",\n" + ninjs(feed, round - 1, 2, "usable")
                        + ",\n{\"uri\": \"urn:example:" + feed + ":empty:" + round + "\", \"type\": \"text\"}]")
                .getBytes(UTF_8);
    }

    private static String cutOff(String whole) {
        return new String(Arrays.copyOf(whole.getBytes(UTF_8), whole.length() - 20), UTF_8);
    }
}
