package io.depeche.enrich;

import io.depeche.enrich.text.ArticleText;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A news wire without its marks, and what a reader found in it. {@code judged/README.md} explains the form.
 *
 * @param traps words that no instrument's mention may contain
 */
record JudgedWire(String id, ArticleText text, Set<Found> right, List<String> traps) {
    private static final Pattern MARK = Pattern.compile("\\[(org|per|loc) ([^\\[\\]]+)]");

    /** All wires of a file in one language. */
    static List<JudgedWire> read(String language, String file) {
        return Pattern.compile("^== ", Pattern.MULTILINE)
                .splitAsStream(file)
                .filter(wire -> !wire.isBlank())
                .map(wire -> wire(language, wire))
                .toList();
    }

    private static JudgedWire wire(String language, String written) {
        String[] parts = written.strip().split("\n\n", 3);
        String[] header = parts[0].split("\n", -1);
        if (parts.length < 3 || header.length != 3) {
            throw new IllegalArgumentException("not a header of three lines, a headline and a body: " + written);
        }
        String[] first = header[0].split(" \\| ", -1);
        Set<Found> right = new LinkedHashSet<>();
        listed(header[1], "instruments: ").map(Found::instrument).forEach(right::add);
        String headline = unmarked(Field.HEADLINE, parts[1], right);
        String body = unmarked(Field.BODY, parts[2], right);
        List<String> traps = listed(header[2], "not: ").toList();
        traps.stream().map(Found::avoided).forEach(right::add);
        return new JudgedWire(
                first[0],
                new ArticleText(headline, body, language, Instant.parse(first[1] + "T12:00:00Z")),
                right,
                traps);
    }

    private static Stream<String> listed(String line, String label) {
        if (!line.startsWith(label)) {
            throw new IllegalArgumentException("'" + line + "' does not begin with '" + label + "'");
        }
        String list = line.substring(label.length());
        return list.equals("-") ? Stream.empty() : Arrays.stream(list.split(", ", -1));
    }

    private static String unmarked(Field field, String marked, Set<Found> names) {
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(marked);
        while (mark.find()) {
            mark.appendReplacement(text, "");
            int start = text.codePointCount(0, text.length());
            names.add(Found.name(type(mark.group(1)), field, start, mark.group(2)));
            text.append(mark.group(2));
        }
        return mark.appendTail(text).toString();
    }

    private static EntityTag.Type type(String mark) {
        return switch (mark) {
            case "org" -> EntityTag.Type.ORGANISATION;
            case "per" -> EntityTag.Type.PERSON;
            case "loc" -> EntityTag.Type.PLACE;
            default -> throw new IllegalArgumentException("'" + mark + "' is not a mark");
        };
    }
}
