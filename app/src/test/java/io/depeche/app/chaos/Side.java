package io.depeche.app.chaos;

import java.util.List;

/** Who talks to a broker. Each has a listener of its own there, behind a proxy. */
enum Side {
    INGEST,
    ENRICH,
    SINK,
    /** The load and the reader. */
    DESK,
    /** The other brokers. */
    BROKERS;

    /** The stages, each of which is a process. */
    static final List<Side> STAGES = List.of(INGEST, ENRICH, SINK);

    /** Those that are not brokers. */
    static final List<Side> OUTSIDE = List.of(INGEST, ENRICH, SINK, DESK);
}
