package io.depeche.ingest.format.found;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Datelines, in whose field some agencies write nothing but a time. */
public final class Datelines {
    private static final Pattern TIME =
            Pattern.compile("[\\d\\s.:,/+-]*(?:T[\\d:.]*)?(?:Z|[A-Z]{3,4}|GMT[+\\d:-]*)?[\\d\\s:+-]*");

    /** No time is half as long. */
    private static final int LONGEST = 60;

    private Datelines() {}

    /** {@code dateline}; null when it says no place. */
    public static @Nullable String withoutTime(@Nullable String dateline) {
        if (dateline == null || dateline.length() > LONGEST) {
            return dateline;
        }
        boolean digits = dateline.chars().anyMatch(Character::isDigit);
        return digits && TIME.matcher(dateline.strip()).matches() ? null : dateline;
    }
}
