package io.depeche.enrich.entity.whole;

import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.model.EntityTag;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Joins a name to the institution before it: {@code préfecture du} with {@code Nord}, {@code Landgericht} with
 * {@code Dresden}. Between the two stand only small words and words that say what the institution is for.
 */
final class Institutions {
    /** The most words before the name. */
    private static final int MOST_BEFORE = 8;

    private final Set<String> heads;
    private final Set<String> parts;
    private final Set<String> links;
    private final Set<String> conjunctions;

    Institutions(Words words) {
        this.heads = words.of(Kind.INSTITUTION_WORDS, new Use("head"));
        this.parts = words.of(Kind.INSTITUTION_WORDS, new Use("part"));
        this.links = words.of(Kind.INSTITUTION_WORDS, new Use("link"));
        this.conjunctions = words.of(Kind.INSTITUTION_WORDS, new Use("conjunction"));
    }

    List<TaggedName> whole(Tokens tokens, List<TaggedName> names) {
        List<TaggedName> whole = new ArrayList<>(names.size());
        for (TaggedName name : names) {
            int last = whole.isEmpty() ? 0 : whole.get(whole.size() - 1).end();
            int first = headBefore(tokens, name, last);
            while (!whole.isEmpty() && whole.get(whole.size() - 1).end() > first) {
                TaggedName before = whole.remove(whole.size() - 1);
                first = Math.min(first, before.first());
            }
            whole.add(
                    first < name.first() || isInstitution(tokens, name)
                            ? new TaggedName(
                                    EntityTag.Type.ORGANISATION, first, name.end(), name.confidence(), name.margin())
                            : name);
        }
        return whole;
    }

    /**
     * The institution's first word; the name's own when there is none. A conjunction behind the name before, which ends
     * at {@code last}, begins another thing: {@code Middlebury College and Duke University}.
     */
    private int headBefore(Tokens tokens, TaggedName name, int last) {
        if (name.type() == EntityTag.Type.PERSON && !isCapitalised(tokens, name.first() - 1)) {
            return name.first();
        }
        for (int at = name.first() - 1; at >= 0 && name.first() - at <= MOST_BEFORE; at--) {
            if (tokens.opensSentence(at + 1)) {
                return name.first();
            }
            String word = tokens.token(at);
            if (isHead(word)) {
                return at;
            }
            if ((at == last && separates(tokens, at, name)) || (!links.contains(word) && !parts.contains(word))) {
                return name.first();
            }
        }
        return name.first();
    }

    private boolean separates(Tokens tokens, int word, TaggedName name) {
        return conjunctions.contains(tokens.token(word))
                && (word + 1 == name.first() || isHead(tokens.token(name.first())));
    }

    /** Whether its own words begin with an institution: {@code Bourse de Paris}. */
    private boolean isInstitution(Tokens tokens, TaggedName name) {
        return name.end() - name.first() > 1 && isHead(tokens.token(name.first()));
    }

    private boolean isHead(String word) {
        return heads.contains(word)
                || (Character.isUpperCase(word.charAt(0))
                        && heads.contains(Character.toLowerCase(word.charAt(0)) + word.substring(1)));
    }

    private static boolean isCapitalised(Tokens tokens, int token) {
        return token >= 0 && Character.isUpperCase(tokens.text().charAt(tokens.start(token)));
    }
}
