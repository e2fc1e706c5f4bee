package io.depeche.ingest.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without the files that old mail programs write into it, in uuencode or yEnc.
 *
 * @param names of the files, in order
 */
record InlineFiles(String text, List<String> names) {
    private static final Pattern BEGIN =
            Pattern.compile("begin [0-7]{3,4} (?<uu>\\S.{0,200})|=ybegin .{0,200}name=(?<y>.{1,200})");
    private static final Pattern END = Pattern.compile("end\\s*|=yend.*");

    /** A full line of uuencode, an empty one, or the shorter last one. */
    private static final Pattern DATA = Pattern.compile("[!-`]{1,62}\\s*");

    InlineFiles {
        names = List.copyOf(names);
    }

    static InlineFiles in(String text) {
        if (!text.contains("begin ")) {
            return new InlineFiles(text, List.of());
        }
        List<String> lines = text.lines().toList();
        List<String> kept = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Matcher begin = BEGIN.matcher(lines.get(at));
            int end = begin.matches() ? end(lines, at + 1) : -1;
            if (end < 0) {
                kept.add(lines.get(at));
                at++;
            } else {
                names.add(begin.group("uu") == null ? begin.group("y") : begin.group("uu"));
                at = end + 1;
            }
        }
        return new InlineFiles(String.join("\n", kept), names);
    }

    /** The line that ends the file whose data begin at {@code from}; the last one of a file that was cut; -1 for text. */
    private static int end(List<String> lines, int from) {
        int at = from;
        boolean yEnc = lines.get(from - 1).startsWith("=y");
        while (at < lines.size() && !END.matcher(lines.get(at)).matches()) {
            if (!yEnc && !DATA.matcher(lines.get(at)).matches()) {
                return -1;
            }
            at++;
        }
        return Math.min(at, lines.size() - 1);
    }
}
