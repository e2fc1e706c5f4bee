package io.depeche.app.metrics;

/** The names of our metrics and of their tags; Prometheus shows dots as underscores. {@code docs/metrics.md} explains each. */
final class MetricNames {
    /** Items by what became of them in a stage, tagged with {@link #STAGE} and {@link #OUTCOME}. */
    static final String ITEMS = "depeche.items";
    /** Dead letters, tagged with {@link #STAGE} and {@link #CODE}. */
    static final String DEAD_LETTERS = "depeche.dead.letters";
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
    /** The version that runs, tagged with {@link #VERSION}. */
    static final String BUILD_INFO = "depeche.build.info";

    /** {@code ingest}, {@code enrich} or {@code sink}. */
    static final String STAGE = "stage";
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
