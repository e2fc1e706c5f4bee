package io.depeche.ingest.format.teleprinter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a teleprinter message, and the lines before it: take keys and keywords, headline, byline, up to a line that
 * ends with {@code =} or {@code +}, or to an empty line.
 *
 * @param note take keys such as {@code 1ST LEAD}
 * @param keywords a line of words with slashes between them
 */
record TeleprinterText(
        List<String> headlines,
        @Nullable String byline,
        @Nullable String note,
        @Nullable String keywords,
        String body) {
    private static final int MOST_LINES = 8;
    private static final int MOST_UNMARKED = 4;

    /** Lines of a head are about as wide as a teleprinter's. */
    private static final int LONGEST_LINE = 300;

    private static final Pattern END = Pattern.compile("(?<line>.*?) *[=+]+ *");
    private static final Pattern KEYWORDS =
            Pattern.compile("[\\p{L}\\d().,'-]+(?: [\\p{L}\\d().,'-]+){0,3}(?:/[^/\\s][^/]*)*/");

    /** @param words tell the lines of the head apart */
    static TeleprinterText of(String text, HeadWords words) {
        List<String> lines = text.lines().toList();
        int start = 0;
        while (start < lines.size() && lines.get(start).isBlank()) {
            start++;
        }
        int end = endOfHead(lines, start);
        Head head = new Head(words);
        lines.subList(start, end).forEach(head::take);
        String body = String.join("\n", lines.subList(end, lines.size())).strip();
        List<String> headlines = head.headline.isEmpty() ? List.of() : List.of(String.join(" ", head.headline));
        return new TeleprinterText(
                headlines,
                head.byline,
                head.notes.isEmpty() ? null : String.join("\n", head.notes),
                head.keywords,
                body);
    }

    /** The index after the line that ends the head; the start when none does. */
    private static int endOfHead(List<String> lines, int start) {
        int last = Math.min(lines.size(), start + MOST_LINES);
        for (int i = start; i < last; i++) {
            if (isShort(lines.get(i)) && END.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        for (int i = start; i < last && isShort(lines.get(i)); i++) {
            if (lines.get(i).isBlank()) {
                return i - start <= MOST_UNMARKED ? i : start;
            }
        }
        return start;
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST_LINE;
    }

    /** The lines of a head, sorted by kind. */
    private static final class Head {
        private final HeadWords words;
        private final List<String> headline = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private @Nullable String byline;
        private @Nullable String keywords;

        Head(HeadWords words) {
            this.words = words;
        }

        void take(String written) {
            if (!isShort(written)) {
                headline.add(written.strip());
                return;
            }
            var ended = END.matcher(written);
            String line = (ended.matches() ? ended.group("line") : written).strip();
            if (line.isEmpty()) {
                return;
            }
            if (words.isNote(line)) {
                notes.add(line);
            } else if (words.isByline(line) && !headline.isEmpty()) {
                byline = line;
            } else if (keywords == null
                    && headline.isEmpty()
                    && KEYWORDS.matcher(line).matches()) {
                keywords = line;
            } else {
                headline.add(line);
            }
        }
    }
}
