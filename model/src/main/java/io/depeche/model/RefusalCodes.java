package io.depeche.model;

import java.util.Set;

/** The codes of dead letters; {@code docs/dead-letters.md} explains each. */
public final class RefusalCodes {
    /** An exception in Dépêche. */
    public static final String BUG = "BUG";

    /** All of them. */
    public static final Set<String> ALL = Set.of(
            "RAW-EMPTY",
            "RAW-TOO-LARGE",
            "RAW-TRUNCATED",
            "RAW-BINARY",
            "RAW-UNREADABLE",
            "ENC-INVALID",
            "FMT-UNKNOWN",
            "FMT-MALFORMED",
            "FMT-UNSAFE",
            "SCH-MISSING-CONTENT",
            "SCH-VERSION",
            "SCH-MALFORMED",
            "CLN-NO-TEXT",
            "CLN-TOO-COSTLY",
            "VER-KILL-TARGET",
            "SNK-TOO-LARGE",
            BUG);

    private RefusalCodes() {}
}
