package io.depeche.enrich.entity.whole;

import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.model.EntityTag;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.List;
import java.util.Set;

/**
 * Leaves out what labels a code, as {@code Xetra} does in {@code (Xetra: SZG)}, or a currency, a sponsor in the name of a
 * tournament or hall, and abbreviations that name no thing.
 */
final class CodeLabels {
    private static final int LONGEST_LABEL = 3;
    private static final int LONGEST_CODE = 12;

    private final Set<String> labels;
    private final Set<String> nouns;
    private final Set<String> classes;
    private final Set<String> things;

    CodeLabels(Words words) {
        this.labels = words.of(Kind.NOT_ENTITIES, new Use("label"));
        this.nouns = words.of(Kind.NOT_ENTITIES, new Use("alone"));
        this.classes = words.of(Kind.NOT_ENTITIES, new Use("class"));
        this.things = words.of(Kind.NAME_CUES, new Use("thing-after"));
    }

    List<TaggedName> without(Tokens tokens, List<TaggedName> names) {
        return names.stream()
                .map(name -> withoutSecurity(tokens, name))
                .filter(name -> !isListed(tokens, name)
                        && !isCurrency(tokens, name)
                        && !isBeforeCode(tokens, name)
                        && !isSponsor(tokens, name))
                .toList();
    }

    /** The company alone of {@code Henkel Vz}, {@code Acme ADR} or {@code Acme Series L}. */
    private TaggedName withoutSecurity(Tokens tokens, TaggedName name) {
        int end = isClass(tokens, name) ? name.end() - 2 : name.end();
        while (end - name.first() > 1 && labels.contains(tokens.token(end - 1))) {
            end--;
        }
        return end == name.end()
                ? name
                : new TaggedName(name.type(), name.first(), end, name.confidence(), name.margin());
    }

    private boolean isClass(Tokens tokens, TaggedName name) {
        int last = name.end() - 1;
        return last - name.first() > 1
                && tokens.end(last) - tokens.start(last) == 1
                && classes.contains(tokens.token(last - 1));
    }

    private boolean isListed(Tokens tokens, TaggedName name) {
        String word = tokens.token(name.first());
        return name.end() - name.first() == 1 && (labels.contains(word) || nouns.contains(word));
    }

    /** Whether it tells which dollar is meant: {@code US} in {@code US$100}. */
    private static boolean isCurrency(Tokens tokens, TaggedName name) {
        int end = tokens.end(name.end() - 1);
        return end < tokens.text().length() && tokens.text().charAt(end) == '$';
    }

    /** Whether a word behind it makes another name of it: {@code BNP Paribas Open}. */
    private boolean isSponsor(Tokens tokens, TaggedName name) {
        return name.type() == EntityTag.Type.ORGANISATION
                && name.end() < tokens.size()
                && things.contains(tokens.token(name.end()));
    }

    /** Whether it opens a bracket, or follows a comma or semicolon, and a colon and a code follow. */
    private static boolean isBeforeCode(Tokens tokens, TaggedName name) {
        int colon = name.end();
        return name.first() > 0
                && name.end() - name.first() <= LONGEST_LABEL
                && colon + 1 < tokens.size()
                && isMark(tokens, name.first() - 1, "(,;/[")
                && isMark(tokens, colon, ":")
                && isCode(tokens, colon + 1);
    }

    private static boolean isMark(Tokens tokens, int token, String marks) {
        return tokens.end(token) - tokens.start(token) == 1
                && marks.indexOf(tokens.text().charAt(tokens.start(token))) >= 0;
    }

    private static boolean isCode(Tokens tokens, int token) {
        String text = tokens.token(token);
        return text.length() <= LONGEST_CODE
                && text.chars().noneMatch(Character::isLowerCase)
                && Character.isLetterOrDigit(text.charAt(0));
    }
}
