package io.depeche.ingest.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a record into the XML documents in it, which some senders write one behind the other. */
public final class XmlDocuments {
    private XmlDocuments() {}

    /**
     * The documents in {@code text}, without white space around them.
     *
     * @param root the local name of the document element of the first
     */
    public static List<String> in(String text, String root) {
        if (!mayHoldMore(text, root)) {
            return List.of(text.strip());
        }
        List<String> documents = new ArrayList<>();
        // an element of the same name inside another is not the end of a document: no document starts after it
        Matcher border = Pattern.compile("</(?:[\\w.-]+:)?" + Pattern.quote(root)
                        + "\\s*>(?:\\s|<!--[^>]{0,1000}-->)*(?=<\\?xml\\s|<!DOCTYPE\\s|<(?:[\\w.-]+:)?"
                        + Pattern.quote(root) + "[\\s>])")
                .matcher(text);
        int from = 0;
        while (border.find()) {
            documents.add(text.substring(from, border.end()).strip());
            from = border.end();
        }
        documents.add(text.substring(from).strip());
        return documents;
    }

    /** Whether there is the start of another document, or a third tag of this name. */
    private static boolean mayHoldMore(String text, String root) {
        int first = text.indexOf(root);
        int second = text.indexOf(root, first + 1);
        return text.indexOf("<?xml", 1) > 0
                || text.indexOf("<!DOCTYPE", 1) > 0
                || (second > 0 && text.indexOf(root, second + 1) > 0);
    }
}
