package io.depeche.ingest.format.found;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code urn:newsml} that ends with a revision, or LSEG's similar form.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3085">RFC 3085: urn:newsml:provider:date:item:revision</a>
 */
public final class VersionedUrn {
    private static final Pattern FORM = Pattern.compile(
            "(?<stable>urn:[A-Za-z]+:[^:]+:\\d{8}[^:]*:.+):(?<revision>\\d{1,9})[NUAR]?", Pattern.CASE_INSENSITIVE);

    private VersionedUrn() {}

    /** {@code id} without its revision, if it ends with one. */
    public static @Nullable String stable(@Nullable String id) {
        Matcher form = FORM.matcher(id == null ? "" : id);
        return form.matches() ? form.group("stable") : id;
    }

    /** The revision that {@code id} ends with; null when there is none. */
    public static @Nullable String revision(@Nullable String id) {
        Matcher form = FORM.matcher(id == null ? "" : id);
        return form.matches() ? form.group("revision") : null;
    }
}
