package io.depeche.ingest.format.teleprinter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of an ANPA 1312 message. Lines that start with {@code ^} are about the text: keyword, headline, notes, byline;
 * lines that start with a tab begin a paragraph.
 */
record AnpaText(
        @Nullable String slugline,
        List<String> headlines,
        @Nullable String byline,
        @Nullable String note,
        String body) {
    private static final Pattern END_MARK = Pattern.compile("[<=]\\s*$");
    private static final Pattern BYLINE = Pattern.compile("(?i)by .+");
    private static final Pattern TERMINATOR = Pattern.compile("(?i)end|30|more");

    /** @param words tell the lines about the text apart */
    static AnpaText of(String text, boolean tabular, HeadWords words) {
        Lines lines = new Lines(tabular, words);
        text.lines().forEach(lines::take);
        return lines.text();
    }

    boolean isEmpty() {
        return body.isEmpty() && headlines.isEmpty() && slugline == null;
    }

    /** The lines, sorted by kind. */
    private static final class Lines {
        private final boolean tabular;
        private final HeadWords words;
        private final StringBuilder body = new StringBuilder();
        private final List<String> about = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> bylines = new ArrayList<>();

        Lines(boolean tabular, HeadWords words) {
            this.tabular = tabular;
            this.words = words;
        }

        void take(String line) {
            int caret = line.indexOf('^');
            boolean isAbout = caret >= 0 && (line.substring(0, caret).isBlank() || about.isEmpty());
            if (isAbout && body.length() == 0) {
                about(END_MARK.matcher(line.substring(caret + 1))
                        .replaceFirst("")
                        .strip());
            } else if (isAbout) {
                String end = END_MARK.matcher(line.substring(caret + 1))
                        .replaceFirst("")
                        .strip();
                if (!TERMINATOR.matcher(end).matches()) {
                    paragraph(end, true);
                }
            } else {
                paragraph(END_MARK.matcher(line).replaceFirst("").stripTrailing(), line.startsWith("\t"));
            }
        }

        private void about(String line) {
            if (line.isEmpty() || TERMINATOR.matcher(line).matches()) {
                return;
            }
            if (words.isAnpaNote(line)) {
                notes.add(line);
            } else if (BYLINE.matcher(line).matches()) {
                bylines.add(line);
            } else if (bylines.isEmpty() || !words.endsWithRole(line)) {
                about.add(line);
            } else {
                bylines.add(line);
            }
        }

        private void paragraph(String line, boolean starts) {
            if (line.isBlank()) {
                return;
            }
            if (body.length() > 0) {
                body.append(starts && !tabular ? "\n\n" : "\n");
            }
            body.append(tabular ? line.replaceFirst("^\\t\\s*", "") : line.strip());
        }

        AnpaText text() {
            List<String> headlines = about.size() < 2 ? List.of() : List.of(about.get(1));
            String rest = about.stream().skip(2).collect(Collectors.joining("\n"));
            boolean onlyLines = body.length() == 0 && !rest.isEmpty();
            if (!onlyLines && !rest.isEmpty()) {
                notes.add(rest);
            }
            return new AnpaText(
                    about.isEmpty() ? null : about.get(0),
                    headlines,
                    bylines.isEmpty() ? null : String.join(", ", bylines),
                    notes.isEmpty() ? null : String.join("\n", notes),
                    onlyLines ? rest : body.toString());
        }
    }
}
