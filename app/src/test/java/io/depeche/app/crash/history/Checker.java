package io.depeche.app.crash.history;

import java.util.List;
import java.util.stream.Stream;

/** Finds what must not happen in a history, in the manner of Jepsen's checkers. Pure. */
public final class Checker {
    private Checker() {}

    /** All anomalies of a run. */
    public static List<Anomaly> anomalies(History history) {
        return Stream.of(
                        Ends.anomalies(history),
                        Transactions.anomalies(history),
                        Readings.anomalies(history),
                        Order.anomalies(history))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * How what became of a run differs from a run in which nothing broke: the revisions of every article, and the end of every
     * item of every send.
     *
     * @param calm the records of the undisturbed run, to which the same was sent
     */
    public static List<Anomaly> differences(List<Seen> disturbed, List<Seen> calm) {
        return Outcome.of(disturbed).differencesFrom(Outcome.of(calm));
    }
}
