package io.depeche.ingest.format;

import java.util.List;

/**
 * A web page without what no reader sees.
 *
 * @param markup the page without scripts, styles, drawings, comments; scripts of JSON-LD stay
 * @param head the part of the markup before the body
 * @param jsonLd what the scripts of JSON-LD hold, in their order
 */
record PageSource(String markup, String head, List<String> jsonLd) {
    PageSource {
        jsonLd = List.copyOf(jsonLd);
    }

    static PageSource of(String page) {
        return new PageScanner(page).scan();
    }

    /** Whether there is a word for a reader outside the head. */
    boolean hasText() {
        boolean tag = false;
        for (int i = head.length(); i < markup.length(); i++) {
            char c = markup.charAt(i);
            tag = c == '<' || (tag && c != '>');
            if (!tag && Character.isLetterOrDigit(c)) {
                return true;
            }
        }
        return false;
    }
}
