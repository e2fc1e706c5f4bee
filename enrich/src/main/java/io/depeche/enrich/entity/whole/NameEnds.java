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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds to a company what ends its name: a legal form ({@code Block, Inc.}), or the 's that listed names have
 * ({@code Moody's}).
 */
final class NameEnds {
    private static final String POSSESSIVE = "'s";

    private final Set<String> forms;
    private final Set<String> possessive;

    NameEnds(Words words) {
        this.forms = words.of(Kind.LEGAL_FORMS, new Use("entity"));
        this.possessive = words.rows(Kind.ORGANISATIONS).stream()
                .flatMap(row -> Stream.of(row.get("names").split(";", -1)))
                .filter(name -> name.endsWith(POSSESSIVE))
                .map(name -> name.substring(0, name.length() - POSSESSIVE.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<TaggedName> whole(Tokens tokens, List<TaggedName> names) {
        List<TaggedName> whole = new ArrayList<>(names.size());
        int done = 0;
        for (TaggedName name : names) {
            if (name.first() >= done) {
                TaggedName ended = withPossessive(tokens, withForm(tokens, name));
                whole.add(ended);
                done = ended.end();
            }
        }
        return whole;
    }

    private TaggedName withForm(Tokens tokens, TaggedName name) {
        if (name.type() != EntityTag.Type.ORGANISATION) {
            return name;
        }
        int form = name.end();
        if (form + 1 < tokens.size() && tokens.token(form).equals(",")) {
            form++;
        }
        if (form >= tokens.size() || tokens.opensSentence(form) || !isForm(tokens.token(form))) {
            return name;
        }
        return ended(name, EntityTag.Type.ORGANISATION, form + 1);
    }

    private boolean isForm(String word) {
        String plain = word.replace(".", "");
        return !plain.isEmpty()
                && Character.isUpperCase(plain.charAt(0))
                && (forms.contains(word) || forms.contains(plain));
    }

    private TaggedName withPossessive(Tokens tokens, TaggedName name) {
        int next = name.end();
        return name.end() - name.first() == 1
                        && next < tokens.size()
                        && isPossessive(tokens.token(next))
                        && possessive.contains(tokens.token(name.first()))
                ? ended(name, EntityTag.Type.ORGANISATION, next + 1)
                : name;
    }

    private static boolean isPossessive(String word) {
        return word.replace('’', '\'').equals(POSSESSIVE);
    }

    private static TaggedName ended(TaggedName name, EntityTag.Type type, int end) {
        return new TaggedName(type, name.first(), end, name.confidence(), name.margin());
    }
}
