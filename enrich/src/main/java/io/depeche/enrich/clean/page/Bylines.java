package io.depeche.enrich.clean.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The lines of an element that names the authors, without the date or the age of the story, which stand beside them.
 *
 * <p>Example: {@code <div>By <a>Ana Díaz</a> and Tom Reed <time>3 May 2021</time></div>} gives
 * {@code Ana Díaz and Tom Reed}.
 */
final class Bylines {
    private static final Pattern COLUMN = Pattern.compile("\\s*[·•|]\\s*");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private Bylines() {}

    /** @param by what stands before the names */
    static List<String> of(Element element, Pattern by) {
        Bylines bylines = new Bylines();
        bylines.read(element);
        bylines.end();
        return bylines.lines.stream()
                .map(line -> by.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Elements of bylines are few and nested by few levels; their element was measured before. */
    private void read(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                line.append(withoutDates(text.text()));
            } else if (node instanceof Element child && !Tags.SILENT.contains(child.normalName())) {
                readChild(child);
            }
        }
    }

    private void readChild(Element child) {
        boolean inline = Tags.INLINE.contains(child.normalName());
        if (!inline) {
            end();
        }
        divide(child);
        if (inline && hasFigure(child.text()) && !holdsName(child)) {
            line.append(' ');
        } else {
            read(child);
            line.append(inline ? "" : " ");
        }
        if (!inline) {
            end();
        }
    }

    /** Divides names of two elements that only their layout keeps apart. */
    private void divide(Element child) {
        int last = line.length() - 1;
        String text = child.text();
        if (last >= 0
                && !text.isEmpty()
                && Character.isLowerCase(line.charAt(last))
                && Character.isUpperCase(text.charAt(0))) {
            line.append(", ");
        }
    }

    private void end() {
        String text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }

    /** Whether an element with a date may hold a name too: some words without a figure. */
    private static boolean holdsName(Element child) {
        return child.children().stream().map(Element::text).anyMatch(text -> text.indexOf(' ') > 0 && !hasFigure(text));
    }

    private static boolean hasFigure(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    /** The columns of a text without those that hold a date. */
    private static String withoutDates(String text) {
        String[] columns = COLUMN.split(text, -1);
        return columns.length == 1
                ? untilFigure(text)
                : Arrays.stream(columns).filter(column -> !hasFigure(column)).collect(Collectors.joining(", "));
    }

    /** The text before its first figure, which is that of a date: with the last mark before it, if there is one. */
    private static String untilFigure(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return text.substring(0, i);
            }
        }
        return text;
    }
}
