package io.depeche.enrich.entity.whole;

import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.model.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names the acronym behind an organisation, in brackets, an organisation: {@code Federação Brasileira de Bancos (Febraban)}. */
final class BracketedAcronyms {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;

    private BracketedAcronyms() {}

    static List<TaggedName> named(Tokens tokens, List<TaggedName> names) {
        List<TaggedName> named = new ArrayList<>(names.size());
        int done = 0;
        for (TaggedName name : names) {
            if (name.first() < done) {
                continue;
            }
            named.add(name);
            if (name.type() == EntityTag.Type.ORGANISATION && isExplained(tokens, name)) {
                int acronym = name.end() + 1;
                named.add(new TaggedName(name.type(), acronym, acronym + 1, name.confidence(), name.margin()));
                done = acronym + 1;
            }
        }
        return named;
    }

    private static boolean isExplained(Tokens tokens, TaggedName name) {
        int bracket = name.end();
        return name.end() - name.first() > 1
                && bracket + 2 < tokens.size()
                && tokens.token(bracket).equals("(")
                && tokens.token(bracket + 2).equals(")")
                && abbreviates(
                        tokens.token(bracket + 1),
                        tokens.text().substring(tokens.start(name.first()), tokens.end(name.end() - 1)));
    }

    /** Whether it has some of the letters of {@code name}, from the first one on and in their order. */
    private static boolean abbreviates(String acronym, String name) {
        String letters = name.toLowerCase(Locale.ROOT);
        String wanted = acronym.toLowerCase(Locale.ROOT);
        if (acronym.length() < SHORTEST
                || acronym.length() > LONGEST
                || !Character.isUpperCase(acronym.charAt(0))
                || letters.charAt(0) != wanted.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 1; i < wanted.length(); i++) {
            at = letters.indexOf(wanted.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
