package io.depeche.enrich.ticker;

import io.depeche.enrich.text.OccupiedUnits;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines of a page's widgets that were left in a text, whose companies are not the story's: a tape of prices and the list
 * under {@code Stocks mentioned}. Codes in brackets behind names are an agency's, not a widget's.
 *
 * <pre>{@code
 * AAPL 172.10 +1.2%
 * MSFT 305.20 -0.3%
 * }</pre>
 */
final class Widgets {
    private static final int LONGEST_ROW = 90;
    private static final int LONGEST_TAPE = 400;
    private static final int FEWEST_OF_A_TAPE = 3;
    private static final int LONGEST_HEADING = 40;
    private static final int MOST_UNDER_A_HEADING = 20;
    private static final Pattern PERCENT = Pattern.compile("\\d[ \\u00a0\\u202f]?%");
    private static final Pattern ENDS_IN_PERCENT = Pattern.compile("\\d[ \\u00a0\\u202f]?%\\)?$");
    private static final Pattern PRICE_OR_SIGN = Pattern.compile("[+−–-]\\d|\\d[.,]\\d{1,4}[^%]*[^\\d.,]\\d");
    private static final Pattern WORD_OF_A_SENTENCE = Pattern.compile("(?<![\\p{L}\\p{N}.&'’-])\\p{Ll}{2,}");
    private static final Pattern PROSE_END = Pattern.compile("[\\p{Ll})»”\"]{2}[.!?…][»”\"]?$");

    private final Set<String> headings;

    Widgets(Words words) {
        this.headings = words.of(Kind.NAME_CUES, new Use("widget"));
    }

    /** The units of a text that belong to widgets. */
    OccupiedUnits in(String text) {
        OccupiedUnits widgets = new OccupiedUnits();
        if (text.indexOf('\n') < 0) {
            return widgets;
        }
        int rowBefore = -1;
        int left = 0;
        for (int start = 0; start < text.length(); start = end(text, start) + 1) {
            int end = end(text, start);
            String line =
                    text.substring(start, Math.min(end, start + LONGEST_TAPE)).strip();
            if (line.isEmpty()) {
                continue;
            }
            boolean row = isRow(line);
            if (isHeading(line)) {
                left = MOST_UNDER_A_HEADING;
                widgets.add(start, end);
            } else if (isTape(line) || (left > 0 && !isProse(line)) || (row && rowBefore >= 0)) {
                if (row && rowBefore >= 0) {
                    widgets.add(rowBefore, end(text, rowBefore));
                }
                widgets.add(start, end);
                left--;
            } else {
                left = 0;
            }
            rowBefore = row ? start : -1;
        }
        return widgets;
    }

    private static int end(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /** Whether nothing but a name, figures and a change in percent stands there. */
    private static boolean isRow(String line) {
        return line.length() <= LONGEST_ROW
                && line.indexOf('%') > 0
                && ENDS_IN_PERCENT.matcher(line).find()
                && PRICE_OR_SIGN.matcher(line).find()
                && isWithoutSentence(line);
    }

    private static boolean isTape(String line) {
        return line.indexOf('%') > 0
                && PERCENT.matcher(line).results().limit(FEWEST_OF_A_TAPE).count() == FEWEST_OF_A_TAPE
                && isWithoutSentence(line);
    }

    private static boolean isWithoutSentence(String line) {
        return line.indexOf('<') < 0
                && line.indexOf('(') < 0
                && line.chars().anyMatch(Character::isLetter)
                && !WORD_OF_A_SENTENCE.matcher(line).find();
    }

    /** {@code Stocks mentioned}, also before a list in the same line: {@code Symbols: …}. */
    private boolean isHeading(String line) {
        int colon = line.indexOf(':');
        String heading = colon > 0 ? line.substring(0, colon) : line;
        return heading.length() <= LONGEST_HEADING
                && headings.contains(heading.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isProse(String line) {
        return line.length() > LONGEST_ROW || PROSE_END.matcher(line).find();
    }
}
