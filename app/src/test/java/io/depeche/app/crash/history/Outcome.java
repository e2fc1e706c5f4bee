package io.depeche.app.crash.history;

import io.depeche.app.crash.history.Anomaly.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What became of what was sent, whatever the places of records are.
 *
 * @param revisions of each article by its uri: what each says
 * @param ends of each item, by the number of its send and its own number in it
 */
record Outcome(Map<String, List<String>> revisions, Map<String, List<String>> ends) {
    static Outcome of(List<Seen> records) {
        Map<String, Integer> numbers = new HashMap<>();
        records.stream()
                .filter(seen -> seen.topic() == Topic.RAW)
                .forEach(raw -> numbers.put(raw.raw().source(), raw.revision()));
        Map<String, List<String>> revisions = new TreeMap<>();
        Map<String, List<String>> ends = new TreeMap<>();
        records.stream().filter(seen -> seen.topic().isEnd()).forEach(seen -> {
            if (seen.topic() == Topic.ARTICLE) {
                revisions
                        .computeIfAbsent(seen.uri(), uri -> new ArrayList<>())
                        .add(seen.revision() + " " + seen.content());
            }
            String item = "send " + numbers.get(seen.raw().source()) + " item "
                    + seen.raw().item();
            ends.computeIfAbsent(item, key -> new ArrayList<>()).add(seen.topic() + " " + seen.content());
        });
        return new Outcome(revisions, ends);
    }

    /** How this differs from what it should be. */
    List<Anomaly> differencesFrom(Outcome calm) {
        List<Anomaly> found = new ArrayList<>();
        compare(revisions, calm.revisions, found);
        compare(ends, calm.ends, found);
        return found;
    }

    private static void compare(Map<String, List<String>> is, Map<String, List<String>> should, List<Anomaly> found) {
        TreeSet<String> names = new TreeSet<>(is.keySet());
        names.addAll(should.keySet());
        for (String name : names) {
            @Nullable List<String> was = is.get(name);
            @Nullable List<String> calm = should.get(name);
            if (!Objects.equals(was, calm)) {
                found.add(new Anomaly(Kind.DIFFERENT, name + " became " + was + ", undisturbed " + calm));
            }
        }
    }
}
