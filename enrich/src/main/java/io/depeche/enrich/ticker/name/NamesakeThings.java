package io.depeche.enrich.ticker.name;

import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Streets, foundations, people and other things that have a company's name: {@code Fondation Carrefour, Mme Legrand}. */
final class NamesakeThings {
    private static final int FARTHEST = 45;
    private static final Use BEFORE = new Use("thing-before");
    private static final Use AFTER = new Use("thing-after");

    private final Set<String> lastWords;
    private final Pattern before;
    private final Pattern after;

    NamesakeThings(Words words) {
        this.lastWords = Stream.concat(words.of(Kind.NAME_CUES, BEFORE).stream(), words.of(Kind.TITLES).stream())
                .map(cue -> cue.substring(cue.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        // a title is a person's only as it is written: Me, not me
        this.before = Pattern.compile("(?<![\\p{L}\\p{N}-])(?:(?iu:" + words.pattern(Kind.NAME_CUES, BEFORE)
                + ")|(?!(?iu:premier))" + words.pattern(Kind.TITLES) + "\\.?)[ \\u00a0'’]$");
        this.after = Pattern.compile("^-(?:" + words.pattern(Kind.NAME_CUES, AFTER) + "(?!\\p{L})|\\d)");
    }

    /** Whether a word beside the name there makes it the name of something else. */
    boolean have(String text, int start, int end) {
        return (lastWords.contains(wordBefore(text, start))
                        && before.matcher(text.substring(Math.max(0, start - FARTHEST), start))
                                .find())
                || (end < text.length()
                        && text.charAt(end) == '-'
                        && after.matcher(text.substring(end, Math.min(text.length(), end + FARTHEST)))
                                .find());
    }

    /** Without the full stop of an abbreviation and the separator before {@code start}; looked up before any pattern is. */
    private static String wordBefore(String text, int start) {
        int end = start - 1;
        if (end > 0 && text.charAt(end - 1) == '.') {
            end--;
        }
        int begin = end;
        while (begin > 0 && start - begin < FARTHEST && isOfWord(text.charAt(begin - 1))) {
            begin--;
        }
        return end <= 0 ? "" : text.substring(begin, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || c == '-';
    }
}
