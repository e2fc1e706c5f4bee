package io.depeche.app.replay;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a replay of some time found.
 *
 * @param records raw records
 * @param items in them, of the provider in question if there is one
 * @param same that would end as they did
 * @param changed that would end otherwise
 * @param withdrawn whose article is killed or erased today; they are not replayed
 * @param sentAgain that were redriven or published anew since; a later raw record stands for them
 * @param unjudged whose place in the order of revisions depends on records outside the time
 * @param unknown without an end on any topic: under way, or past their retention
 * @param kinds how many items have each kind of change
 */
public record ReplayReport(
        Instant from,
        Instant to,
        long records,
        long items,
        long same,
        long changed,
        long withdrawn,
        long sentAgain,
        long unjudged,
        long unknown,
        Map<String, Long> kinds) {
    public ReplayReport {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }
}
