package io.depeche.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The organisations of a story. Names are compared without legal form; an acronym means the organisation of the
 * story whose words start with its letters, unless two do.
 */
final class Organisations {
    private static final int SHORTEST_ACRONYM = 2;

    private final Cues cues;
    private final Map<String, Set<String>> byAcronym = new HashMap<>();

    /** The fewest legal forms behind a name, by the words before them; only of names that have some. */
    private final Map<String, Integer> fewestForms = new HashMap<>();

    /** The organisations that a rule named, by the words of their names. */
    private final Map<String, String> named = new HashMap<>();

    Organisations(Cues cues) {
        this.cues = cues;
    }

    void learn(NamedSpan name) {
        List<String> bare = cues.withoutLegalForm(name);
        int forms = name.words().size() - bare.size();
        if (forms > 0) {
            fewestForms.merge(String.join(" ", bare), forms, Math::min);
        }
        String key = key(name);
        if (name.thing() != null) {
            named.putIfAbsent(key, name.thing());
        }
        List<Word> words = name.written();
        if (words.size() >= SHORTEST_ACRONYM) {
            byAcronym
                    .computeIfAbsent(initials(words, true), k -> new TreeSet<>())
                    .add(key);
            byAcronym
                    .computeIfAbsent(initials(words, false), k -> new TreeSet<>())
                    .add(key);
        }
    }

    String thing(NamedSpan name) {
        String key = key(name);
        if (named.containsKey(key)) {
            return named.get(key);
        }
        Set<String> expansions = byAcronym.getOrDefault(key.replace(".", ""), Set.of());
        String found = key.length() >= SHORTEST_ACRONYM && expansions.size() == 1
                ? expansions.iterator().next()
                : key;
        return named.getOrDefault(found, "organisation " + found);
    }

    private String initials(List<Word> words, boolean all) {
        return words.stream()
                .filter(word -> all || !cues.isFunctionWord(word))
                .map(word -> word.key().substring(0, 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private String key(NamedSpan name) {
        return String.join(" ", words(name)).toLowerCase(Locale.ROOT);
    }

    /** A name without its legal form; in a story of {@code Acme NV}, {@code Acme Holding NV} is another company. */
    List<String> words(NamedSpan name) {
        List<String> bare = cues.withoutLegalForm(name);
        int forms = name.words().size() - bare.size();
        int fewest = fewestForms.getOrDefault(String.join(" ", bare), forms);
        return name.words().subList(0, name.words().size() - Math.min(forms, fewest));
    }
}
