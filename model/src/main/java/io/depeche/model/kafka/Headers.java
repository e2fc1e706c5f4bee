package io.depeche.model.kafka;

/** Names of the record headers that Dépêche reads and writes. Values are UTF-8. */
public final class Headers {
    private static final String PREFIX = "depeche-";

    /** Every output, letter and skip: the {@link io.depeche.model.Coordinates} of the raw item behind it. */
    public static final String RAW = "depeche-raw";
    /** Records between stages and outputs: name and major version of the value's form, such as {@code ninjs-article/1}. */
    public static final String SCHEMA = "depeche-schema";
    /** On raw records, set by the producer: the feed's name. */
    public static final String FEED = "depeche-feed";
    /** On raw records, a hint: the charset. */
    public static final String CHARSET = "depeche-charset";
    /** Set by ingest from the raw record's timestamp, ISO 8601, kept to the end. */
    public static final String RECEIVED = "depeche-received";

    /** Outputs: the article's language, a BCP 47 tag. */
    public static final String LANGUAGE = "depeche-language";
    /** Outputs: the agency. */
    public static final String PROVIDER = "depeche-provider";
    /** Outputs: {@code usable}, {@code withheld} or {@code canceled}. */
    public static final String STATUS = "depeche-status";
    /** Outputs: what the revision is to the one before it, as {@code story.change} says. */
    public static final String CHANGE = "depeche-change";
    /** Outputs: resolved instruments as {@code MIC:ticker}, comma-separated. */
    public static final String TICKERS = "depeche-tickers";

    /** Letters: the stage that refused. */
    public static final String DEAD_STAGE = "depeche-dead-stage";
    /** Letters: the stable problem code. */
    public static final String DEAD_CODE = "depeche-dead-code";
    /** Letters: what happened, for people. */
    public static final String DEAD_MESSAGE = "depeche-dead-message";
    /** Letters: when, ISO 8601. */
    public static final String DEAD_AT = "depeche-dead-at";
    /** Letters: how often this input has been refused, counted from 1. */
    public static final String DEAD_ATTEMPTS = "depeche-dead-attempts";
    /** Letters: the record the refusing stage read, {@code topic-partition@offset}. */
    public static final String DEAD_SOURCE = "depeche-dead-source";
    /** Letters without a value: the bytes were too large for the topic and remain at {@link #DEAD_SOURCE}. */
    public static final String DEAD_OVERSIZE = "depeche-dead-oversize";

    /**
     * Redriven records, and the outcomes of those between stages: the letter taken back, {@code topic-partition@offset}; one header
     * per letter.
     */
    public static final String REDRIVE_OF = "depeche-redrive-of";

    /** Replayed articles: when the replay that wrote them began, ISO 8601. */
    public static final String REPLAY = "depeche-replay";

    /**
     * Raw records that a replay sent again, and what became of them: the coordinates of the items that it stands for, with commas
     * between them.
     */
    public static final String REPLAY_OF = "depeche-replay-of";

    /** Skips: the stage that skipped the item. */
    public static final String SKIP_STAGE = "depeche-skip-stage";
    /** Skips: the stable reason code. */
    public static final String SKIP_CODE = "depeche-skip-code";
    /** Skips: why, for people. */
    public static final String SKIP_MESSAGE = "depeche-skip-message";

    /**
     * What a record needs beside its key and value, in bytes, rounded up: Kafka's own frame (below 100), the headers that
     * a producer sets, and those of a letter, of which {@link #DEAD_MESSAGE} is the longest (2,000 characters).
     */
    public static final int ROOM = 8 << 10;

    /**
     * Whether headers of that name say nothing on raw records. Producers set {@link #FEED} and {@link #CHARSET}, and names of their
     * own; of what else begins with {@code depeche-}, ingest reads {@link #REPLAY_OF} alone, which asks that bytes which were
     * read before become a revision.
     */
    public static boolean isReserved(String name) {
        return name.startsWith(PREFIX) && !name.equals(FEED) && !name.equals(CHARSET) && !name.equals(REPLAY_OF);
    }

    private Headers() {}
}
