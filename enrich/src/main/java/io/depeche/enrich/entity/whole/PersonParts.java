package io.depeche.enrich.entity.whole;

import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.model.EntityTag;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Adds to a person of one word the double name beside it: the surname behind {@code Thilo} in {@code Thilo Brandauer-Osei},
 * the first name before {@code Clouzot} in {@code Henri-Georges Clouzot}.
 */
final class PersonParts {
    private final Set<String> firstNames;

    PersonParts(Words words) {
        this.firstNames = words.of(Kind.FIRST_NAMES);
    }

    List<TaggedName> whole(Tokens tokens, List<TaggedName> names) {
        List<TaggedName> whole = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            TaggedName name = names.get(i);
            int from = i == 0 ? 0 : names.get(i - 1).end();
            int to = i + 1 == names.size() ? tokens.size() : names.get(i + 1).first();
            whole.add(
                    name.type() == EntityTag.Type.PERSON && name.end() - name.first() == 1
                            ? whole(tokens, name, from, to)
                            : name);
        }
        return whole;
    }

    private TaggedName whole(Tokens tokens, TaggedName name, int from, int to) {
        int first = name.first();
        int end = name.end();
        if (end < to && goesOn(tokens, end) && isDouble(tokens, end) && !isDouble(tokens, first)) {
            end++;
        } else if (first > from
                && goesOn(tokens, first)
                && isDouble(tokens, first - 1)
                && isFirstName(tokens, first - 1)) {
            first--;
        }
        return new TaggedName(name.type(), first, end, name.confidence(), name.margin());
    }

    /** Whether a blank alone stands before the token. */
    private static boolean goesOn(Tokens tokens, int token) {
        return tokens.start(token) - tokens.end(token - 1) == 1 && !tokens.opensSentence(token);
    }

    /** Whether it is two capitalised words with a hyphen between. */
    private static boolean isDouble(Tokens tokens, int token) {
        String text = tokens.token(token);
        int hyphen = text.indexOf('-');
        return hyphen > 1 && hyphen + 2 < text.length() && isCapitalised(text, 0) && isCapitalised(text, hyphen + 1);
    }

    private static boolean isCapitalised(String text, int at) {
        return Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at + 1));
    }

    private boolean isFirstName(Tokens tokens, int token) {
        String text = tokens.token(token);
        return firstNames.contains(text.substring(0, text.indexOf('-')));
    }
}
