package io.depeche.enrich.story.diff;

import io.depeche.model.Field;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a text into sentences; the same text always in the same way, which is all that comparing needs. */
final class SentenceCutter {
    /** A stop, what closes after it, and a space before a capital, a digit or an opening mark; or the end of a line. */
    private static final Pattern END =
            Pattern.compile("[.!?…]+[\"”“»’)\\]]{0,3}\\s+(?=[\\p{Lu}\\p{Lt}\"“„«¿¡(\\d])|\\n+");

    private static final int LONGEST_DAY = 2;

    private final Set<String> abbreviations;

    SentenceCutter(Words words) {
        this.abbreviations = words.of(Kind.ABBREVIATIONS).stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Sentence> cut(Field field, String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        while (end.find()) {
            if (!goesOn(text, end.start(), end.end())) {
                add(sentences, field, text, start, end.end());
                start = end.end();
            }
        }
        add(sentences, field, text, start, text.length());
        return sentences;
    }

    /** Whether one full stop and a space stand behind an abbreviation, an initial or a day: {@code am 3. März}. */
    private boolean goesOn(String text, int stop, int end) {
        if (text.charAt(stop) != '.' || end - stop != 2 || text.charAt(stop + 1) != ' ') {
            return false;
        }
        int start = stop;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, stop);
        boolean isPart = start > 0 && ".,".indexOf(text.charAt(start - 1)) >= 0;
        boolean isDay = !word.isEmpty()
                && word.length() <= LONGEST_DAY
                && !isPart
                && word.chars().allMatch(Character::isDigit);
        boolean isInitial = word.length() == 1 && Character.isLetter(word.charAt(0));
        return isDay || isInitial || abbreviations.contains(word.toLowerCase(Locale.ROOT));
    }

    private static void add(List<Sentence> sentences, Field field, String text, int start, int end) {
        String piece = text.substring(start, end);
        String stripped = piece.strip();
        if (!stripped.isEmpty()) {
            sentences.add(new Sentence(field, start + piece.indexOf(stripped), stripped));
        }
    }
}
