package io.depeche.model.kafka;

import java.util.regex.Pattern;

/**
 * The names of the topics.
 *
 * @param prefix of all of them; {@code wire} unless configured
 */
public record Topics(String prefix) {
    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,200}");

    public Topics {
        if (!LEGAL.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "'" + prefix + "' is not a valid topic prefix: use letters, digits, '.', '_' and '-'");
        }
    }

    /** Raw items as feeds send them: bytes of any format. */
    public String raw() {
        return prefix + ".raw";
    }

    /** {@link io.depeche.model.WireItem}s, keyed by article uri. */
    public String items() {
        return prefix + ".items";
    }

    /** Digests of articles' names and kills that name an article in words, keyed by provider. Only enrich reads it. */
    public String names() {
        return prefix + ".names";
    }

    /** {@link io.depeche.model.EnrichedArticle}s, keyed by article uri. */
    public String enriched() {
        return prefix + ".enriched";
    }

    /** The public contract: every revision of every article as ninjs, keyed by article uri. */
    public String articles() {
        return prefix + ".articles";
    }

    /** The latest state of each article as ninjs, compacted. */
    public String latest() {
        return prefix + ".articles.latest";
    }

    /**
     * Each article once for each of its listed instruments, keyed {@code MIC:ticker}; a canceled article without text withdraws
     * it from that instrument.
     */
    public String byTicker() {
        return prefix + ".articles.by-ticker";
    }

    /** {@link io.depeche.model.operation.WatchEntry}s: what watch lists look for, compacted. */
    public String watchlists() {
        return prefix + ".watchlists";
    }

    /**
     * Each article once for each watch list that it fits, keyed by the list's name; a canceled article without text withdraws it
     * from that list.
     */
    public String watched() {
        return prefix + ".watched";
    }

    /** Items that a stage refused: the bytes that it read, with {@code depeche-dead-*} headers. */
    public String deadLetters() {
        return prefix + ".dead-letters";
    }

    /** {@link io.depeche.model.operation.HeldItem}s: which articles wait for the end of their embargo, keyed by uri, compacted. */
    public String held() {
        return prefix + ".held";
    }

    /** {@link io.depeche.model.operation.Operation}s: what operators did, and why. */
    public String operations() {
        return prefix + ".operations";
    }

    /** Reference data: instruments, listings, codes, names, and the operators' overrides. */
    public String reference() {
        return prefix + ".reference";
    }

    /** Items that a stage deliberately skipped: no value, coordinates and reason in headers. */
    public String skipped() {
        return prefix + ".skipped";
    }
}
