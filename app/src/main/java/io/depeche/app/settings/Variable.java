package io.depeche.app.settings;

/** The environment variables that Dépêche reads, besides {@code KAFKA_*}. */
public enum Variable {
    DEPECHE_TOPIC_PREFIX("wire", "what the topics' names begin with, and the stages' application ids"),
    DEPECHE_DATA_DIR("data", "where stores and the embedded broker keep their files; one process each"),
    DEPECHE_KNOWLEDGE_DIR("", "a directory of your own: feeds/*.yaml and styles/*.yaml override or extend ours"),
    DEPECHE_INSTANCE("", "tells processes of one stage apart, the same after a restart; the host's name if empty"),
    DEPECHE_THREADS("1", "stream threads a stage"),
    DEPECHE_GUARANTEE("exactly_once_v2", "exactly_once_v2, or at_least_once for lower latency"),
    DEPECHE_COMMIT_INTERVAL("20ms", "how often results become visible under exactly_once_v2"),
    DEPECHE_PARTITIONS("4", "of each topic when it is created; 1 to 1000"),
    DEPECHE_REPLICATION("-1", "of each topic when it is created; -1 is the cluster's default"),
    DEPECHE_RETENTION("14d", "of raw items, seams, articles and skips"),
    DEPECHE_DEAD_RETENTION("28d", "of dead letters"),
    DEPECHE_MAX_ITEM_BYTES("4194304", "the largest raw item, in bytes"),
    DEPECHE_BROKER_PORT("0", "of the embedded broker; 0 takes a free one"),
    DEPECHE_HTTP(
            "127.0.0.1:9464", "where run answers health and metrics, host:port; port 0 takes a free one, off for none");

    private final String fallback;
    private final String meaning;

    Variable(String fallback, String meaning) {
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** The value when the variable is not set. */
    public String fallback() {
        return fallback;
    }

    /** What it means, for people. */
    public String meaning() {
        return meaning;
    }
}
