package io.depeche.ingest.format.found;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans dateline fields, in which some agencies write only a time. */
public final class Datelines {
    private static final Pattern TIME =
            Pattern.compile("[\\d\\s.:,/+-]*(?:T[\\d:.]*)?(?:Z|[A-Z]{3,4}|GMT[+\\d:-]*)?[\\d\\s:+-]*");

    /** At least twice as long as any time. */
    private static final int LONGEST = 60;

    private Datelines() {}

    /** {@code dateline}; null when it names no place. */
    public static @Nullable String withoutTime(@Nullable String dateline) {
        if (dateline == null || dateline.length() > LONGEST) {
            return dateline;
        }
        boolean digits = dateline.chars().anyMatch(Character::isDigit);
        return digits && TIME.matcher(dateline.strip()).matches() ? null : dateline;
    }
}
