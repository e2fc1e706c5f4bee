package io.depeche.enrich.entity.whole;

import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.model.EntityTag;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what the tagger missed, or saw a part of, behind a noun for an organisation: the capitalised words in {@code el
 * bufete Garrigues}. Not behind German nouns, as any word behind them may have a capital.
 */
final class UntaggedNames {
    private static final int LONGEST = 4;

    /** About the share of such names that are right, as counted on judged wires. */
    private static final double CONFIDENCE = 0.75;

    private final Set<String> nouns;
    private final Set<String> never;

    UntaggedNames(Words words, Set<String> nouns) {
        this.nouns = nouns;
        this.never = new HashSet<>(words.of(Kind.NEVER_NAMES));
        never.addAll(words.of(Kind.NOT_ENTITIES, new Use("label")));
        never.addAll(words.of(Kind.TITLES));
    }

    List<TaggedName> with(Tokens tokens, List<TaggedName> names) {
        BitSet taken = new BitSet(tokens.size());
        names.forEach(name -> taken.set(name.first(), name.end()));
        List<TaggedName> all = new ArrayList<>(names);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (!taken.get(i + 1) && isCapitalised(tokens, i + 1) && isPlainNoun(tokens, i)) {
                int end = end(tokens, i + 1);
                if (end > i + 1) {
                    add(all, i + 1, end);
                    taken.set(i + 1, end);
                }
            }
        }
        all.sort(Comparator.comparingInt(TaggedName::first));
        return all;
    }

    private boolean isPlainNoun(Tokens tokens, int token) {
        return Character.isLowerCase(tokens.text().charAt(tokens.start(token))) && nouns.contains(tokens.token(token));
    }

    /** The token after the run of capitalised words on one line. */
    private int end(Tokens tokens, int first) {
        int end = first;
        while (end < tokens.size()
                && end - first < LONGEST
                && isCapitalised(tokens, end)
                && tokens.start(end) - tokens.end(end - 1) == 1
                && !tokens.opensSentence(end)
                && !never.contains(tokens.token(end))) {
            end++;
        }
        return end;
    }

    /** Adds a name, which takes the place of those that it holds or cuts. */
    private static void add(List<TaggedName> all, int first, int end) {
        all.removeIf(name -> name.first() < end && name.end() > first);
        all.add(new TaggedName(EntityTag.Type.ORGANISATION, first, end, CONFIDENCE, 0));
    }

    private static boolean isCapitalised(Tokens tokens, int token) {
        return Character.isUpperCase(tokens.text().charAt(tokens.start(token)));
    }
}
