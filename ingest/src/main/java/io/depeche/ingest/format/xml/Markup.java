package io.depeche.ingest.format.xml;

import io.depeche.ingest.format.found.Escapes;
import io.depeche.words.markup.Html;
import java.util.Map;

/** Writes the content of an XML element as markup without prefixes, which HTML and XML parsers read alike. */
public final class Markup {
    private Markup() {}

    /** The content of {@code element}, without the element itself. */
    public static String inner(XmlElement element) {
        StringBuilder out = new StringBuilder();
        element.content().forEach(node -> append(node, out));
        return out.toString().strip();
    }

    /** {@code text} escaped for markup. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        escape(text, out);
        return out.toString();
    }

    private static void append(XmlNode node, StringBuilder out) {
        String text = node.characters();
        if (Escapes.isMarkup(text)) {
            out.append(Escapes.wellFormed(text));
        } else {
            escape(text, out);
        }
        node.element().ifPresent(element -> {
            out.append('<').append(element.name());
            element.attributes().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(attribute -> {
                        out.append(' ').append(attribute.getKey()).append("=\"");
                        escape(attribute.getValue(), out);
                        out.append('"');
                    });
            if (Html.VOID.contains(element.name()) && element.content().isEmpty()) {
                out.append("/>");
                return;
            }
            out.append('>');
            element.content().forEach(child -> append(child, out));
            out.append("</").append(element.name()).append('>');
        });
    }

    private static void escape(String text, StringBuilder out) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String reference = reference(text.charAt(i));
            if (!reference.isEmpty()) {
                out.append(text, from, i).append(reference);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    /** The character reference that stands for {@code c}; empty when it stands for itself. */
    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }
}
