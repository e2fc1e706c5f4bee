package io.depeche.sink.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names as a tree of words, each as it is written and in capitals. Looking for all of them takes time in proportion to the
 * text, because a name has at most {@value #MOST_WORDS} words.
 */
final class NameTree {
    static final int MOST_WORDS = 12;

    private final Map<String, NameTree> next = new HashMap<>();
    private final Set<String> lists = new HashSet<>();

    /** Adds a name of a list. */
    void add(String name, String list) {
        add(WordCutter.words(name), list);
        add(WordCutter.words(name.toUpperCase(Locale.ROOT)), list);
    }

    private void add(List<String> words, String list) {
        NameTree end = this;
        for (String word : words) {
            end = end.next.computeIfAbsent(word, key -> new NameTree());
        }
        end.lists.add(list);
    }

    /** Adds the lists that have a name in these words to {@code found}. */
    void find(List<String> words, Set<String> found) {
        for (int start = 0; start < words.size(); start++) {
            @Nullable NameTree end = next.get(words.get(start));
            for (int at = start + 1; end != null; at++) {
                found.addAll(end.lists);
                end = at < words.size() ? end.next.get(words.get(at)) : null;
            }
        }
    }

    boolean isEmpty() {
        return next.isEmpty();
    }
}
