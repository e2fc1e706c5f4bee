package io.depeche.enrich.entity.whole;

import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.model.EntityTag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names the towns in capitals that open a paragraph, before a dash, places: {@code ROUBAIX (Reuters) - Le groupe …}. The
 * agency in brackets says who reports and is not a name of the story.
 */
final class Datelines {
    private static final int MOST_WORDS = 4;
    private static final int SHORTEST = 3;

    private Datelines() {}

    /** A dateline: the tokens of its towns, and the dash behind it. */
    private record Dateline(int first, int end, int dash) {}

    static List<TaggedName> named(Tokens tokens, List<TaggedName> names) {
        List<TaggedName> named = new ArrayList<>(names.size());
        Dateline at = null;
        for (TaggedName name : names) {
            if (at == null || name.first() > at.dash()) {
                at = dateline(tokens, name.first());
                if (at != null) {
                    addTowns(tokens, at, name, named);
                }
            }
            if (at == null || name.first() > at.dash()) {
                named.add(name);
            } else if (name.end() > at.dash() + 1) {
                named.add(new TaggedName(name.type(), at.dash() + 1, name.end(), name.confidence(), name.margin()));
            }
        }
        return named;
    }

    /** The dateline that holds a token of the first words of a line; null when there is none. */
    private static @Nullable Dateline dateline(Tokens tokens, int token) {
        int first = token;
        while (first > 0 && token - first < MOST_WORDS && isInLine(tokens, first) && isTown(tokens, first - 1)) {
            first--;
        }
        int end = first;
        while (end < tokens.size() && end - first <= MOST_WORDS && isTown(tokens, end)) {
            end++;
        }
        if (end == first || end - first > MOST_WORDS || isInLine(tokens, first) || isMark(tokens, end - 1, '/')) {
            return null;
        }
        int dash = end;
        if (isMark(tokens, end, '(') && isMark(tokens, end + 2, ')')) {
            dash = end + 3;
        }
        boolean open = isMark(tokens, dash, '-') || isMark(tokens, dash, '–') || isMark(tokens, dash, '—');
        return open && dash + 1 < tokens.size() && tokens.start(dash) > tokens.end(dash - 1)
                ? new Dateline(first, end, dash)
                : null;
    }

    /** Adds a place for each of the towns between slashes. */
    private static void addTowns(Tokens tokens, Dateline at, TaggedName like, List<TaggedName> named) {
        int first = at.first();
        for (int i = at.first(); i <= at.end(); i++) {
            if (i == at.end() || isMark(tokens, i, '/')) {
                if (i > first) {
                    named.add(new TaggedName(EntityTag.Type.PLACE, first, i, like.confidence(), like.margin()));
                }
                first = i + 1;
            }
        }
    }

    private static boolean isTown(Tokens tokens, int token) {
        boolean slash = isMark(tokens, token, '/');
        boolean whole = tokens.end(token) - tokens.start(token) >= SHORTEST || isPart(tokens, token);
        return slash || (whole && tokens.token(token).chars().allMatch(Datelines::isOfTown));
    }

    /** Whether it is a short word of a longer name, such as {@code LA} in {@code LA CORUÑA}. */
    private static boolean isPart(Tokens tokens, int token) {
        return token + 1 < tokens.size()
                && tokens.end(token) - tokens.start(token) > 1
                && tokens.end(token + 1) - tokens.start(token + 1) >= SHORTEST;
    }

    private static boolean isOfTown(int c) {
        return Character.isUpperCase(c) || c == '-' || c == '\'' || c == '’' || c == '.';
    }

    private static boolean isMark(Tokens tokens, int token, char mark) {
        return token >= 0
                && token < tokens.size()
                && tokens.end(token) - tokens.start(token) == 1
                && tokens.text().charAt(tokens.start(token)) == mark;
    }

    /** Whether another token stands before it in its line. */
    private static boolean isInLine(Tokens tokens, int token) {
        if (token == 0) {
            return false;
        }
        String between = tokens.text().substring(tokens.end(token - 1), tokens.start(token));
        return between.indexOf('\n') < 0;
    }
}
