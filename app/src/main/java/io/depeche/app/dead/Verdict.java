package io.depeche.app.dead;

import io.depeche.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the stages of this build would make of the item behind a letter.
 *
 * @param problem why it is refused, skipped or unclear; null when it passes
 */
public record Verdict(Kind kind, @Nullable Problem problem) {
    /** It would become an article, unless the stages remember a reason against it, such as a later version. */
    public static final Verdict PASSES = new Verdict(Kind.PASSES, null);

    /** What would become of it. */
    public enum Kind {
        /** An article. */
        PASSES,
        /** A skip. */
        SKIPPED,
        /** A letter again, of this stage or a later one. */
        REFUSED,
        /** Only the running stages can tell. */
        UNCLEAR
    }

    static Verdict skipped(Problem reason) {
        return new Verdict(Kind.SKIPPED, reason);
    }

    static Verdict refused(Problem problem) {
        return new Verdict(Kind.REFUSED, problem);
    }

    static Verdict unclear(Problem reason) {
        return new Verdict(Kind.UNCLEAR, reason);
    }

    /** The code of the reason; empty when it passes. */
    public String code() {
        return problem == null ? "" : problem.code();
    }
}
