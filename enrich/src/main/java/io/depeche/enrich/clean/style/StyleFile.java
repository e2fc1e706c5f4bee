package io.depeche.enrich.clean.style;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A house style as written in its file.
 *
 * @param parent the id of the style that this one adds rules to; null for a style of its own
 * @param source the source of its facts
 */
record StyleFile(
        String id,
        @JsonProperty("extends") @Nullable String parent,
        String source,
        String licence,
        String version,
        @Nullable String provider,
        @Nullable List<String> languages,
        @Nullable String zone,
        @Nullable Recognise recognise,
        @Nullable Map<String, List<String>> roles,
        List<RuleEntry> rules) {

    /** How to recognise the style's copy. */
    record Recognise(
            boolean always,
            @Nullable List<String> providers,
            @Nullable List<String> contains,
            @Nullable List<String> formats,
            @Nullable List<String> headlines,
            @Nullable List<String> starts,
            @Nullable List<String> languages) {}

    /** A rule with the examples that prove it. */
    record RuleEntry(
            String rule,
            String kind,
            String where,
            String pattern,
            @Nullable String time,
            @Nullable Boolean dated,
            @Nullable List<Example> examples) {}

    /**
     * An example of a rule at work.
     *
     * @param in a line, paragraph or headline
     * @param removes the part that is cut; null when the rule must not match
     * @param lifts the facts found in it, by name: {@code authors}, {@code place}, {@code editing}, …
     */
    record Example(
            String in, @Nullable String removes, @Nullable Map<String, String> lifts) {}
}
