package io.depeche.app.settings;

/** The environment variables that Dépêche reads, besides {@code KAFKA_*}. */
public enum Variable {
    DEPECHE_TOPIC_PREFIX("wire", "prefix of the topics' names and the stages' application ids"),
    DEPECHE_DATA_DIR("data", "where stores and the embedded broker keep their files; never share it between processes"),
    DEPECHE_KNOWLEDGE_DIR(
            "",
            "a directory of your own: feeds/*.yaml, styles/*.yaml and words/*/*.tsv override or extend the built-in ones, "
                    + "routes/*.yaml name further topics"),
    DEPECHE_INSTANCE(
            "", "names this process among those of a stage; must survive a restart; empty means the host's name"),
    DEPECHE_THREADS("auto", "stream threads per stage; auto is half of the cores, at least 1"),
    DEPECHE_GUARANTEE("exactly_once_v2", "exactly_once_v2, or at_least_once for lower latency"),
    DEPECHE_COMMIT_INTERVAL(
            "20ms", "between commits under exactly_once_v2, which make results visible; 5 times that under load"),
    DEPECHE_PARTITIONS("4", "partitions of new topics (1-1000)"),
    DEPECHE_REPLICATION("-1", "replication of new topics; -1 means the cluster's default"),
    DEPECHE_RETENTION_RAW("14d", "how long to keep raw items"),
    DEPECHE_RETENTION_ITEMS("14d", "how long to keep items between ingest and enrich"),
    DEPECHE_RETENTION_ENRICHED("14d", "how long to keep articles between enrich and sink"),
    DEPECHE_RETENTION_ARTICLES("14d", "how long to keep every revision of the finished articles, also by ticker"),
    DEPECHE_RETENTION_DEAD_LETTERS("28d", "how long to keep dead letters"),
    DEPECHE_RETENTION_SKIPPED("14d", "how long to keep skips"),
    DEPECHE_RETENTION_OPERATIONS("365d", "how long to keep what operators did, and why"),
    DEPECHE_NINJS(
            "extended",
            "extended: articles have four properties besides those of ninjs; strict: they are valid by IPTC's schema"),
    DEPECHE_MAX_ITEM_BYTES("4194304", "largest raw item in bytes"),
    DEPECHE_BROKER_PORT("0", "port of the embedded broker; 0 picks a free one"),
    DEPECHE_HTTP(
            "127.0.0.1:9464",
            "where 'run' serves health, metrics and the console, host:port; port 0 picks a free one, off disables them"),
    DEPECHE_CONSOLE_TOKEN(
            "", "the console asks for it before it changes anything, and from other hosts before it shows anything"),
    DEPECHE_STUCK_AFTER("2m", "how long a stage may work on one item before it counts as stuck and not live"),
    DEPECHE_BRAKE("50/200", "a stage stops when more than 50 of its last 200 items met a bug; off never stops it"),
    DEPECHE_LOG("auto", "how 'run' writes its log: text, json, or auto: text on a terminal, otherwise JSON lines");

    private final String fallback;
    private final String meaning;

    Variable(String fallback, String meaning) {
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** The default value. */
    public String fallback() {
        return fallback;
    }

    /** What it means, for people. */
    public String meaning() {
        return meaning;
    }
}
