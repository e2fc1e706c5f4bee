package io.depeche.enrich.clean.pass;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.depeche.enrich.clean.text.TextShape;
import java.util.List;
import java.util.OptionalInt;

/**
 * Decides whether a paragraph ends between two neighbouring lines.
 *
 * @param width at which the text was wrapped; empty when it was not wrapped, so every line is a paragraph
 * @param indented whether paragraphs start with an indent
 * @param sentenceEndsParagraph whether a sentence that ends at the end of a full line probably ends its paragraph
 */
record ParagraphEnds(OptionalInt width, boolean indented, boolean sentenceEndsParagraph) {
    private static final int TOLERANCE = 8;
    private static final int SOME_ROOM = 8;
    private static final int MUCH_ROOM = 20;
    private static final int SMALLEST_INDENT = 2;
    private static final int LONGEST_LINE = 200;
    private static final Pattern SENTENCE_WITHIN = Pattern.compile("\\p{L}{3,}[.!?][\"”»]? [\"“«]?\\p{Lu}");

    static ParagraphEnds of(List<String> lines) {
        OptionalInt width = WrapWidth.of(lines);
        if (width.isEmpty()) {
            return new ParagraphEnds(width, false, false);
        }
        boolean indented = lines.stream().anyMatch(ParagraphEnds::isIndented)
                && lines.stream().anyMatch(line -> !line.isBlank() && !isIndented(line));
        boolean marked = indented || lines.stream().anyMatch(String::isBlank);
        return new ParagraphEnds(width, indented, !marked && mostSentencesEndParagraphs(lines, width.getAsInt()));
    }

    boolean between(String line, String next) {
        String follower = next.strip();
        if (width.isEmpty() || TextShape.isBullet(follower) || tooLong(line) || tooLong(next)) {
            return true;
        }
        if (indented && isIndented(next) && !isIndented(line)) {
            return true;
        }
        if (indented && isIndented(next) && TextShape.endsSentence(line) && !TextShape.isBullet(line.strip())) {
            return true;
        }
        int room = width.getAsInt()
                - line.length()
                - 1
                - TextShape.firstWord(follower).length();
        if (TextShape.startsLower(follower)) {
            return room > MUCH_ROOM && TextShape.endsSentence(line);
        }
        if (TextShape.endsSentence(line)) {
            return room >= 0 || sentenceEndsParagraph;
        }
        // a publisher who removes codes and marks from a line leaves a little room that was full at the time of
        // wrapping
        return room >= (line.endsWith(",") ? MUCH_ROOM : SOME_ROOM);
    }

    private boolean tooLong(String line) {
        return line.length() > width.orElse(0) + TOLERANCE;
    }

    private static boolean isIndented(String line) {
        return !line.isBlank() && TextShape.indent(line) >= SMALLEST_INDENT;
    }

    /** Whether most paragraphs are one sentence long: in such copy few sentences end within a line. */
    private static boolean mostSentencesEndParagraphs(List<String> lines, int width) {
        int ends = 0;
        int within = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            boolean room = line.length()
                            + 1
                            + TextShape.firstWord(lines.get(i + 1).strip()).length()
                    <= width;
            ends += room && TextShape.endsSentence(line) ? 1 : 0;
            within += line.length() <= LONGEST_LINE ? count(line) : 0;
        }
        return ends > within;
    }

    private static int count(String line) {
        Matcher matcher = SENTENCE_WITHIN.matcher(line);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
