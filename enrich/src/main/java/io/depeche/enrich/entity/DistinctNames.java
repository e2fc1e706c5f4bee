package io.depeche.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of one story by their text, so that each is cut into words once; a text of a million names has no more. */
final class DistinctNames {
    /** The most names that differ; no news has a tenth of it. */
    private static final int MOST = 20_000;

    private final Map<String, List<Word>> words = new HashMap<>();

    /** The words of a name, with positions from its start; nothing for a new name once there are too many. */
    Optional<List<Word>> words(String name) {
        List<Word> known = words.get(name);
        if (known == null && words.size() < MOST) {
            known = Word.in(name);
            words.put(name, known);
        }
        return Optional.ofNullable(known);
    }
}
