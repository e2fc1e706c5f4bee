package io.depeche.app.replay;

import io.depeche.model.PubStatus;

/** Compares ends of an item where they are not, or not both, articles to be compared word by word. */
final class Ends {
    private static final String SUPERSEDED = "skipped VER-SUPERSEDED";
    private static final String NO_TARGET = "refused VER-KILL-TARGET";

    private Ends() {}

    /** Whether the end of then depends on more than what is replayed: on earlier revisions, or on what waited. */
    static boolean cannotBeCompared(Then then, Now now) {
        boolean released = then.released() && now.outcome().equals(Outcomes.HELD);
        return then.outcome().equals(SUPERSEDED) || released || (Outcomes.isOfOrder(then.outcome()) && now.first());
    }

    /** Whether nothing is left to compare. */
    static boolean areTheSame(Then then, Now now) {
        if (now.outcome().equals(Outcomes.KILL_IN_WORDS)) {
            return then.canceled() || then.outcome().equals(NO_TARGET);
        }
        if (then.canceled() && now.article() != null) {
            // how much of its text a kill still has depends on what was public
            return now.article().pubStatus() == PubStatus.CANCELED;
        }
        boolean order = Outcomes.isOfOrder(then.outcome()) && Outcomes.isOfOrder(now.outcome());
        return now.article() == null && (order || then.outcome().equals(now.outcome()));
    }
}
