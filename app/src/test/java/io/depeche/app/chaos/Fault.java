package io.depeche.app.chaos;

import java.time.Duration;

/**
 * Something that breaks and is mended after a while.
 *
 * @param victim a process: a stage, or a broker ({@code broker-1}); of a link: the stage, {@code desk} or {@code brokers}, and the
 *     broker
 * @param after when, counted from the begin of its wave
 * @param lasts until it is mended: started again, woken, joined, set right
 * @param amount of a clock how far it jumps, of a slow link its delay; else zero
 */
record Fault(Kind kind, String victim, Duration after, Duration lasts, Duration amount) {
    /** What can break. */
    enum Kind {
        /** SIGKILL of a stage. */
        KILL("stage killed (SIGKILL), started again"),
        /** SIGKILL of a broker. */
        BROKER_KILL("broker killed (SIGKILL), started again"),
        /** SIGSTOP of a stage, longer than its session and transactions last. */
        STOP("stage stopped (SIGSTOP) for 11 to 15 s"),
        /** SIGSTOP of a broker. */
        BROKER_STOP("broker stopped (SIGSTOP) for 4 to 12 s"),
        /** Connections of a link are closed and refused. */
        CUT("link cut"),
        /** A link lets nothing pass, and nobody is told. */
        SILENCE("link silent"),
        /** A link is slow. */
        DELAY("link slow"),
        /** The clock of a stage or broker jumps, and later jumps back. */
        CLOCK("clock jumps, and back");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** For people. */
        String text() {
            return text;
        }

        /** Whether it takes a broker away, of which a cluster may miss one at a time. */
        boolean takesABroker() {
            return this == BROKER_KILL || this == BROKER_STOP;
        }
    }
}
