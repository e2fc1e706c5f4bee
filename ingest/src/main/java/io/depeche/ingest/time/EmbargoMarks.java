package io.depeche.ingest.time;

import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises words that mark an item as embargoed and name no time: {@code [EMBARGOED] Port opens channel}. */
final class EmbargoMarks {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_BEHIND = "(?![\\p{L}\\p{N}])";

    /** More characters than the longest mark with the signs around it. */
    private static final int LONGEST = 100;

    private final EdgeWords edges;
    private final Pattern bracketed;
    private final Pattern before;
    private final Pattern behind;
    private final Pattern anywhere;
    private final Pattern denied;

    EmbargoMarks(Words words) {
        this.edges = EdgeWords.of(words, Kind.EMBARGO_WORDS, "marks", "begins");
        String marks = words(words, "marks");
        String begins = words(words, "begins");
        // a noun such as 'embargo' is the topic of many headlines: it marks one in brackets, or in capitals
        String any = "(?:" + marks + "|" + begins + ")";
        String certain = "(?:" + marks + "|(?<capitals>" + begins + "))";
        this.bracketed = Pattern.compile("[\\s*]{0,5}(?:[\\[({<]|\\*+)\\s?" + any + "\\s?(?:[])}>]|\\*+)", FLAGS);
        this.before =
                Pattern.compile("[\\s*/#>-]{0,5}" + certain + "\\s?(?::|!|//|\\||\\s[-–—]\\s|[–—]\\s|-\\s)", FLAGS);
        this.behind = Pattern.compile(
                "(?:[\\[({]\\s?" + any + "\\s?[])}]|(?:\\s[-–—]|[:|/*–—])\\s?" + certain + ")[\\s*.!]{0,5}$", FLAGS);
        this.anywhere = Pattern.compile(NO_LETTER_BEFORE + marks + NO_LETTER_BEHIND, FLAGS);
        this.denied = Pattern.compile(NO_LETTER_BEFORE + words(words, "denies") + NO_LETTER_BEHIND, FLAGS);
    }

    private static String words(Words words, String use) {
        return words.pattern(Kind.EMBARGO_WORDS, new Use(use));
    }

    /** Whether a note for editors says that the item is under an embargo. */
    boolean in(String note) {
        return anywhere.matcher(note).find() && !denied.matcher(note).find();
    }

    /** Where the mark of a headline or line ends that begins with one; 0 if it ends with one; empty for any other. */
    Optional<Integer> at(String line) {
        Optional<Integer> first = edges.mayBegin(line) ? atBeginning(line) : Optional.empty();
        return first.isEmpty() && edges.mayEnd(line) ? atEnd(line) : first;
    }

    private Optional<Integer> atBeginning(String line) {
        Matcher bracket = bracketed.matcher(line);
        if (bracket.lookingAt()) {
            return Optional.of(bracket.end());
        }
        Matcher first = before.matcher(line);
        return first.lookingAt() && isMark(first, line) ? Optional.of(first.end()) : Optional.empty();
    }

    private Optional<Integer> atEnd(String line) {
        Matcher last = behind.matcher(line)
                .useTransparentBounds(true)
                .region(Math.max(0, line.length() - LONGEST), line.length());
        return last.find() && isMark(last, line) ? Optional.of(0) : Optional.empty();
    }

    /** Whether the word found is a mark by itself, or made one by capitals in a line that has small letters too. */
    private static boolean isMark(Matcher found, String line) {
        String capitals = found.group("capitals");
        return capitals == null
                || (capitals.equals(capitals.toUpperCase(Locale.ROOT)) && !line.equals(line.toUpperCase(Locale.ROOT)));
    }
}
