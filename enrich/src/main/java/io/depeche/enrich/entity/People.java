package io.depeche.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The people of a story. A full name is identified by its first and last word; a surname, alone or with an initial,
 * means the person of the story whose name it matches, unless it matches two.
 */
final class People {
    private final Cues cues;
    private final Map<String, Set<String>> bySurname = new HashMap<>();
    private final Map<String, Set<String>> byInitial = new HashMap<>();
    private final Map<String, Set<String>> byFirstName = new HashMap<>();

    People(Cues cues) {
        this.cues = cues;
    }

    void learn(NamedSpan name) {
        List<String> words = withoutTitle(name);
        if (isFull(words)) {
            bySurname.computeIfAbsent(last(words), key -> new TreeSet<>()).add(full(words));
            byInitial
                    .computeIfAbsent(withInitial(words), key -> new TreeSet<>())
                    .add(full(words));
            byFirstName.computeIfAbsent(words.get(0), key -> new TreeSet<>()).add(full(words));
        }
    }

    String thing(NamedSpan name) {
        List<String> words = withoutTitle(name);
        if (isFull(words)) {
            return full(words);
        }
        Set<String> fitting = words.size() > 1
                ? byInitial.getOrDefault(withInitial(words), Set.of())
                : bySurname.getOrDefault(last(words), Set.of());
        if (words.size() == 1 && fitting.isEmpty()) {
            fitting = byFirstName.getOrDefault(words.get(0), Set.of());
        }
        return fitting.size() == 1 ? fitting.iterator().next() : "person " + String.join(" ", words);
    }

    private static String withInitial(List<String> words) {
        return words.get(0).charAt(0) + " " + last(words);
    }

    private List<String> withoutTitle(NamedSpan name) {
        List<String> words = name.folded();
        List<Word> written = name.written();
        int from = 0;
        while (from < words.size() - 1 && (cues.isTitle(written.get(from)) || cues.isParticle(written.get(from)))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    private static boolean isFull(List<String> words) {
        return words.size() > 1 && words.get(0).length() > 1;
    }

    private static String full(List<String> words) {
        return "person " + words.get(0) + " " + last(words);
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }
}
