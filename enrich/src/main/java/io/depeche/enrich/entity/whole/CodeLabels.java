package io.depeche.enrich.entity.whole;

import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.List;
import java.util.Set;

/** Leaves out what labels a code, as {@code Xetra} does in {@code (Xetra: SZG)}, and abbreviations that name no thing. */
final class CodeLabels {
    private static final int LONGEST_LABEL = 3;
    private static final int LONGEST_CODE = 12;

    private final Set<String> labels;

    CodeLabels(Words words) {
        this.labels = words.of(Kind.NOT_ENTITIES);
    }

    List<TaggedName> without(Tokens tokens, List<TaggedName> names) {
        return names.stream()
                .filter(name -> !isListed(tokens, name) && !isBeforeCode(tokens, name))
                .toList();
    }

    private boolean isListed(Tokens tokens, TaggedName name) {
        return name.end() - name.first() == 1 && labels.contains(tokens.token(name.first()));
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
