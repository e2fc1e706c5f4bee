package io.depeche.ingest.format;

import io.depeche.words.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Recognises texts that are not news by what they begin with, and by what all their lines are. */
final class NotNews {
    /** As much as any of the patterns looks at. */
    private static final int BEGINNING = 2_000;

    private static final int MANY_LINES = 2_000;
    private static final int SHORTEST_CODE = 60;

    private static final List<Kind> KINDS = Table.load("/formats/not-news.tsv").rows().stream()
            .map(row -> new Kind(row.get("what"), Pattern.compile(row.get("start"))))
            .toList();

    private static final Pattern LINK = Pattern.compile("(?:[-*•] ?|\\d{1,3}[.)] ?)?<?(?:https?|ftp)://\\S+");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9+/_-]+={0,2}");
    private static final Pattern HEX =
            Pattern.compile("(?:[0-9A-Fa-f]{2}[ :]?)+|[0-9A-Fa-f]{6,8}:?(?: +[0-9A-Fa-f]{2,4})+.{0,24}");
    private static final Pattern FORM =
            Pattern.compile("[\\w.%+*-]{1,60}=[\\w.%+*-]*(?:&[\\w.%+*-]{1,60}=[\\w.%+*-]*)+");
    private static final Pattern COLUMN = Pattern.compile("\"?[\\p{L}_][\\p{L}\\p{N}_ ./()#%-]{0,40}\"?|\"\"");

    private NotNews() {}

    private record Kind(String what, Pattern start) {}

    /** What {@code text} is; empty when it may be news. */
    static Optional<String> in(String text) {
        String bare = text.strip();
        String beginning = bare.substring(0, Math.min(bare.length(), BEGINNING));
        return KINDS.stream()
                .filter(kind -> kind.start().matcher(beginning).lookingAt())
                .map(Kind::what)
                .findFirst()
                .or(() -> byLines(bare));
    }

    private static Optional<String> byLines(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MANY_LINES)
                .toList();
        if (all(lines, line -> LINK.matcher(line).matches())) {
            return Optional.of("a list of links");
        }
        if (text.length() >= SHORTEST_CODE && isCode(lines)) {
            return Optional.of("Base64 or another code for bytes");
        }
        if (all(lines, line -> FORM.matcher(line).matches())) {
            return Optional.of("the fields of a web form");
        }
        return isTable(lines) ? Optional.of("a table of separated values") : Optional.empty();
    }

    private static boolean all(List<String> lines, Predicate<String> test) {
        return !lines.isEmpty() && lines.stream().allMatch(test);
    }

    /** Whether the lines have no words: one word of 40 characters and more each, or figures of bytes. */
    private static boolean isCode(List<String> lines) {
        boolean isLong = lines.get(0).length() >= SHORTEST_CODE || lines.size() > 1;
        return (isLong
                        && all(lines, line -> CODE.matcher(line).matches() && line.length() > 1)
                        && hasCapitalsWithin(lines))
                || all(lines, line -> HEX.matcher(line).matches());
    }

    /** Whether the first line is too long for a word, or mixes capitals, small letters and figures as no word does. */
    private static boolean hasCapitalsWithin(List<String> lines) {
        String line = lines.get(0);
        return line.length() >= SHORTEST_CODE
                || (line.length() > 20 && line.matches(".*\\p{Lower}\\p{Upper}.*") && line.matches(".*\\d.*"));
    }

    /** Whether the first line names columns, and every other has as many. */
    private static boolean isTable(List<String> lines) {
        return lines.size() > 1 && (isTable(lines, ',') || isTable(lines, ';') || isTable(lines, '\t'));
    }

    private static boolean isTable(List<String> lines, char separator) {
        List<String> names = List.of(lines.get(0).split(Pattern.quote(String.valueOf(separator)), -1));
        return names.size() > 2
                && names.stream().allMatch(name -> COLUMN.matcher(name).matches())
                && lines.stream().allMatch(line -> columns(line, separator) == names.size());
    }

    private static int columns(String line, char separator) {
        int columns = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            columns += c == separator && !quoted ? 1 : 0;
        }
        return columns;
    }
}
