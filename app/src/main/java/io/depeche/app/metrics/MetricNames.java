package io.depeche.app.metrics;

/** The names of our metrics and of their tags; Prometheus shows dots as underscores. {@code docs/metrics.md} explains each. */
final class MetricNames {
    /** Items by what became of them in a stage, tagged with {@link #STAGE}, {@link #PROVIDER} and {@link #OUTCOME}. */
    static final String ITEMS = "depeche.items";
    /** Dead letters, tagged with {@link #STAGE} and {@link #CODE}. */
    static final String DEAD_LETTERS = "depeche.dead.letters";
    /** Remarks on items, tagged with {@link #STAGE} and {@link #CODE}. */
    static final String REMARKS = "depeche.remarks";
    /** Records that a stage took and neither finished nor put back, tagged with {@link #STAGE}. */
    static final String UNACCOUNTED = "depeche.records.unaccounted";
    /** Time since the last item of a provider, tagged with {@link #PROVIDER}. */
    static final String LAST_ITEM_AGE = "depeche.last.item.age";
    /** Time from the raw record to the finished article. */
    static final String WIRE_TO_OUTPUT = "depeche.wire.to.output";
    /** Items that wait for the end of their embargo. */
    static final String EMBARGO_HELD = "depeche.embargo.held";
    /** Time until the first of them is due. */
    static final String EMBARGO_NEXT = "depeche.embargo.next.release";
    /** How long the record that is longest in work has taken, tagged with {@link #STAGE}. */
    static final String IN_WORK = "depeche.item.in.work";
    /** Records that a stage has yet to read, tagged with {@link #STAGE}. */
    static final String CONSUMER_LAG = "depeche.consumer.lag";
    /** Records that a stage has yet to finish, tagged with {@link #STAGE}. */
    static final String BACKLOG = "depeche.backlog";
    /** Whether a stage's brake is on, tagged with {@link #STAGE}. */
    static final String BRAKE = "depeche.brake";
    /** How long Kafka has not answered. */
    static final String KAFKA_UNREACHABLE = "depeche.kafka.unreachable";
    /** The state that a stage is in, tagged with {@link #STAGE} and {@link #STATE}. */
    static final String STREAM_STATE = "depeche.stream.state";
    /** Kafka Streams' threads that live, tagged with {@link #STAGE} as all its figures are. */
    static final String STREAMS_ALIVE_THREADS = "depeche.streams.alive.threads";
    /** Threads that failed. */
    static final String STREAMS_FAILED_THREADS = "depeche.streams.failed.threads";
    /** The longest time for one record. */
    static final String STREAMS_PROCESS_LATENCY = "depeche.streams.process.latency.max.seconds";
    /** The longest time for one commit. */
    static final String STREAMS_COMMIT_LATENCY = "depeche.streams.commit.latency.max.seconds";
    /** Time since a thread asked for records. */
    static final String STREAMS_POLL_AGE = "depeche.streams.poll.age.seconds";
    /** Rebalances. */
    static final String STREAMS_REBALANCES = "depeche.streams.rebalances";
    /** Records to restore. */
    static final String STREAMS_RESTORE_REMAINING = "depeche.streams.restore.remaining.records";
    /** Records that Kafka Streams dropped. */
    static final String STREAMS_DROPPED = "depeche.streams.dropped.records";
    /** Size of the stores on disk. */
    static final String STREAMS_STORE_BYTES = "depeche.streams.store.bytes";
    /** The version that runs, tagged with {@link #VERSION}. */
    static final String BUILD_INFO = "depeche.build.info";

    /** {@code ingest}, {@code enrich} or {@code sink}. */
    static final String STAGE = "stage";
    /** An agency of the feed profiles, or {@code other}. */
    static final String PROVIDER = "provider";
    /** {@code kept}, {@code skipped}, {@code refused}, {@code held} or {@code bug}. */
    static final String OUTCOME = "outcome";
    /** The code of a dead letter. */
    static final String CODE = "code";
    /** A state of Kafka Streams. */
    static final String STATE = "state";
    /** Such as {@code 0.1.0}. */
    static final String VERSION = "version";

    private MetricNames() {}
}
