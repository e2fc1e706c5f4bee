package io.depeche.enrich.entity.whole;

import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.model.EntityTag;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names an organisation what a noun says is one: before the name ({@code la ditta Edil Serra}) or behind it ({@code Tarisio,
 * an auctioneer}), and then wherever the text repeats it. The noun is not a part of the name.
 */
final class Roles {
    /** The most words from the comma to the noun behind a name. */
    private static final int MOST_BETWEEN = 3;

    private final Set<String> nouns;
    private final Set<String> links;
    private final Set<String> firstNames;
    private final UntaggedNames untagged;

    Roles(Words words) {
        this.nouns = words.of(Kind.ORGANISATION_NOUNS);
        this.links = words.of(Kind.FUNCTION_WORDS);
        this.firstNames = words.of(Kind.FIRST_NAMES);
        this.untagged = new UntaggedNames(words, nouns);
    }

    List<TaggedName> named(Tokens tokens, List<TaggedName> names) {
        List<TaggedName> whole = untagged.with(tokens, names).stream()
                .map(name -> withoutNoun(tokens, name))
                .toList();
        Set<String> people = surnames(tokens, whole);
        Set<String> organisations = new HashSet<>();
        List<TaggedName> named = new ArrayList<>(whole.size());
        for (TaggedName name : whole) {
            boolean told = isNoun(tokens, name.first() - 1, name.first())
                    || (name.type() == EntityTag.Type.PERSON && isExplained(tokens, name));
            if (told && !isPerson(tokens, name, people)) {
                organisations.add(text(tokens, name));
                named.add(as(name));
            } else {
                named.add(name);
            }
        }
        return organisations.isEmpty()
                ? named
                : named.stream()
                        .map(name -> organisations.contains(text(tokens, name)) ? as(name) : name)
                        .toList();
    }

    private TaggedName withoutNoun(Tokens tokens, TaggedName name) {
        boolean opens = name.type() == EntityTag.Type.ORGANISATION
                && name.end() - name.first() > 1
                && isNoun(tokens, name.first(), name.first() + 1);
        return opens
                ? new TaggedName(name.type(), name.first() + 1, name.end(), name.confidence(), name.margin())
                : name;
    }

    /** Whether {@code token} is a noun for an organisation and {@code next}, the word behind it, has a capital. */
    private boolean isNoun(Tokens tokens, int token, int next) {
        return token >= 0
                && !tokens.opensSentence(next)
                && nouns.contains(tokens.token(token))
                && Character.isUpperCase(tokens.text().charAt(tokens.start(next)));
    }

    /** Whether a comma and a noun for an organisation follow, and no further noun: not {@code Ruiz, company chief}. */
    private boolean isExplained(Tokens tokens, TaggedName name) {
        int comma = name.end();
        if (comma >= tokens.size() || !tokens.token(comma).equals(",")) {
            return false;
        }
        for (int at = comma + 1; at + 1 < tokens.size() && at - comma <= MOST_BETWEEN; at++) {
            if (tokens.opensSentence(at) || Character.isUpperCase(tokens.text().charAt(tokens.start(at)))) {
                return nouns.contains(tokens.token(at)) && isEnd(tokens, at + 1);
            }
            if (nouns.contains(tokens.token(at))) {
                return isEnd(tokens, at + 1);
            }
        }
        return false;
    }

    private boolean isEnd(Tokens tokens, int token) {
        return !Character.isLetterOrDigit(tokens.text().charAt(tokens.start(token)))
                || links.contains(tokens.token(token));
    }

    private static Set<String> surnames(Tokens tokens, List<TaggedName> names) {
        return names.stream()
                .filter(name -> name.type() == EntityTag.Type.PERSON && name.end() - name.first() > 1)
                .map(name -> tokens.token(name.end() - 1))
                .collect(Collectors.toSet());
    }

    private boolean isPerson(Tokens tokens, TaggedName name, Set<String> people) {
        return name.type() == EntityTag.Type.PERSON
                && (name.end() - name.first() > 1
                        ? firstNames.contains(tokens.token(name.first()))
                        : people.contains(tokens.token(name.first())));
    }

    private static String text(Tokens tokens, TaggedName name) {
        return tokens.text().substring(tokens.start(name.first()), tokens.end(name.end() - 1));
    }

    private static TaggedName as(TaggedName name) {
        return new TaggedName(EntityTag.Type.ORGANISATION, name.first(), name.end(), name.confidence(), name.margin());
    }
}
