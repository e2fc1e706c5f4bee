package io.depeche.enrich.entity.token;

import static io.depeche.enrich.entity.token.CharacterKind.BLANK;
import static io.depeche.enrich.entity.token.CharacterKind.DIGIT;
import static io.depeche.enrich.entity.token.CharacterKind.LETTER;
import static io.depeche.enrich.entity.token.CharacterKind.NO_WIDTH;

/** Splits one text into tokens, for {@link Tokenizer}. */
final class TokenCutter {
    private static final int LONGEST_ELISION = 8;

    private final String text;
    private final Tokens tokens;
    private final Abbreviations abbreviations;

    TokenCutter(String text, Abbreviations abbreviations) {
        this.text = text;
        this.tokens = new Tokens(text);
        this.abbreviations = abbreviations;
    }

    Tokens cut() {
        int at = 0;
        while (at < text.length()) {
            byte kind = CharacterKind.of(text.charAt(at));
            if (kind == BLANK || kind == NO_WIDTH) {
                at++;
            } else {
                int end = kind == LETTER || kind == DIGIT ? wordEnd(at) : markEnd(at);
                tokens.add(at, end);
                at = end;
            }
        }
        return tokens;
    }

    private int markEnd(int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        char c = text.charAt(start);
        if ((c == '\'' || c == '’') && isPossessive(start) && followsWord(start)) {
            return start + 2;
        }
        if (Character.isLetter(text.codePointAt(start))) {
            return end;
        }
        while (end < text.length() && (c == '.' || c == '-') && text.charAt(end) == c) {
            end++;
        }
        while (end < text.length() && isCombining(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean followsWord(int start) {
        return start > 0 && CharacterKind.isWord(text.charAt(start - 1));
    }

    private static boolean isCombining(char c) {
        return CharacterKind.of(c) == LETTER && !Character.isLetter(c);
    }

    private int wordEnd(int start) {
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (CharacterKind.isWord(c)) {
                end++;
                continue;
            }
            int next = afterNoWidth(end);
            if (next > end) {
                if (next == text.length() || !CharacterKind.isWord(text.charAt(next))) {
                    break;
                }
                end = next;
            } else if (c == '\'' || c == '’') {
                if (!isWordAt(end + 1) || isPossessive(end)) {
                    break;
                }
                if (isElision(start, end)) {
                    return end + 1;
                }
                end++;
            } else if (joins(c, end)) {
                end++;
            } else {
                break;
            }
        }
        return end < text.length() && text.charAt(end) == '.' && abbreviations.endsAt(text, start, end) ? end + 1 : end;
    }

    private int afterNoWidth(int at) {
        int next = at;
        while (next < text.length() && CharacterKind.of(text.charAt(next)) == NO_WIDTH) {
            next++;
        }
        return next;
    }

    private boolean isWordAt(int at) {
        return at >= 0 && at < text.length() && CharacterKind.isWord(text.charAt(at));
    }

    /** Whether the mark at {@code at} is inside a word. */
    private boolean joins(char c, int at) {
        if (!isWordAt(at + 1)) {
            return c == '.'
                    && at + 2 < text.length()
                    && isInitial(at)
                    && text.charAt(at + 1) == '-'
                    && isWordAt(at + 2);
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (c) {
                    case '-', '‑', '\u2010', '&', '_', '@' -> before != '.' || c == '-';
                    case '.' -> !(Character.isLowerCase(before) && Character.isUpperCase(after)) || !isWordAt(at - 2);
                    case ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
                    default -> false;
                }
                || (c == '-' && before == '.');
    }

    private boolean isInitial(int stop) {
        return Character.isUpperCase(text.charAt(stop - 1))
                && (stop < 2 || !CharacterKind.isWord(text.charAt(stop - 2)));
    }

    private boolean isPossessive(int apostrophe) {
        return isWordAt(apostrophe + 1)
                && (text.charAt(apostrophe + 1) == 's' || text.charAt(apostrophe + 1) == 'S')
                && !isWordAt(apostrophe + 2)
                && !(apostrophe + 2 < text.length() && "-'’".indexOf(text.charAt(apostrophe + 2)) >= 0);
    }

    private boolean isElision(int start, int apostrophe) {
        int length = apostrophe - start;
        if (length == 1) {
            return "cdjlmnst".indexOf(Character.toLowerCase(text.charAt(start))) >= 0;
        }
        return length <= LONGEST_ELISION && abbreviations.isElided(text.substring(start, apostrophe));
    }
}
