package io.depeche.enrich.clean.page;

import io.depeche.enrich.clean.text.WordFilter;
import io.depeche.words.markup.NameTable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the words of class names and ids say; case does not count in letters of ASCII. */
final class NameKinds {
    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_WORD = 24;

    private final NameTable<PageNames.Kind> kinds;
    private final WordFilter filter;

    /** @param kinds by words in lower case */
    NameKinds(Map<String, PageNames.Kind> kinds) {
        this.kinds = new NameTable<>(kinds);
        this.filter = new WordFilter(kinds.keySet());
    }

    /** The meaning of what stands between these positions; null when it has none. */
    PageNames.@Nullable Kind of(String names, int start, int end) {
        boolean fits = end - start >= SHORTEST_WORD && end - start <= LONGEST_WORD;
        return fits && filter.mayHold(names, start, end) ? kinds.at(names, start, end) : null;
    }
}
