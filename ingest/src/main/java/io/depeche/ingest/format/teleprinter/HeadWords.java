package io.depeche.ingest.format.teleprinter;

import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the lines before the text of a teleprinter message apart by their words. */
final class HeadWords {
    private final Pattern note;
    private final Pattern byline;
    private final Pattern anpaNote;
    private final Set<String> notPeople;

    HeadWords(Words words) {
        this.note = note(words);
        this.byline = Pattern.compile(
                "(?=\\p{Lu})(?iu:" + words.pattern(Kind.BYLINE_PREFIXES, new Use("teleprinter")) + ") +\\p{Lu}.{2,80}");
        this.anpaNote = Pattern.compile("(?iu)\\(?" + uses(words, "anpa") + "(?:(?<=\\p{P})|(?!\\p{L})).*");
        this.notPeople = Set.copyOf(words.of(Kind.NOT_PEOPLE));
    }

    private static Pattern note(Words words) {
        String corrections = words.pattern(Kind.CORRECTIONS);
        return Pattern.compile("\\(.{1,60}\\)|(?iu:"
                + String.join(
                        "|",
                        "(?:\\d(?:st|nd|rd|th)|\\d+\\.) " + uses(words, "ordinal") + ".*",
                        uses(words, "counted") + " \\d.*",
                        uses(words, "alone") + "(?: \\d)?",
                        uses(words, "begins") + ".{0,20}",
                        corrections + "(?!\\p{L}).{0,40}")
                + ")");
    }

    private static String uses(Words words, String use) {
        return words.pattern(Kind.EDITORS_NOTES, new Use(use));
    }

    /** Whether a line of IPTC 7901 is a note to editors: {@code 1ST LEAD}, {@code Korrektur: Zahl im ersten Absatz}. */
    boolean isNote(String line) {
        return note.matcher(line).matches();
    }

    /** Whether a line of IPTC 7901 names who wrote the text: {@code Von Maike Petersen}. */
    boolean isByline(String line) {
        return byline.matcher(line).matches();
    }

    /** Whether a line of ANPA 1312 is a note to editors: {@code Eds: With quotes.} */
    boolean isAnpaNote(String line) {
        return anpaNote.matcher(line).matches();
    }

    /** Whether a line behind a byline names the function or house of its author: {@code Associated Press Writer}. */
    boolean endsWithRole(String line) {
        return notPeople.contains(line.substring(line.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }
}
