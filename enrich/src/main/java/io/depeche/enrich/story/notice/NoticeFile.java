package io.depeche.enrich.story.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of rules by which notices are read.
 *
 * @param before what may stand before the match of every headline rule
 */
record NoticeFile(
        String source,
        String licence,
        String version,
        @Nullable String before,
        List<Entry> rules) {
    /** A rule with the examples that prove it. */
    record Entry(
            String rule,
            String says,
            String where,
            @Nullable String length,
            String pattern,
            List<Example> examples) {}

    /**
     * An example of a rule at work.
     *
     * @param fits false when the rule must not match; true when absent
     * @param id what the rule finds, like the next two
     */
    record Example(
            String in,
            @Nullable Boolean fits,
            @Nullable String id,
            @Nullable String slug,
            @Nullable String headline) {}
}
