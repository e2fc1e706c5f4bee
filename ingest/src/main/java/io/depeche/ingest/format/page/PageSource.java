package io.depeche.ingest.format.page;

import io.depeche.model.Remark;
import java.util.List;

/**
 * A web page without what no reader sees.
 *
 * @param markup the page without scripts, styles, drawings, comments; scripts of JSON-LD stay
 * @param body where its body begins; 0 when no tag says so
 * @param jsonLd what the scripts of JSON-LD hold, in their order
 * @param tagsLeftOut how many tags are beyond what is read; their text stays
 */
record PageSource(String markup, int body, List<String> jsonLd, int tagsLeftOut) {
    PageSource {
        jsonLd = List.copyOf(jsonLd);
    }

    static PageSource of(String page) {
        return new PageScanner(page).scan();
    }

    /** The part before the body, with what the page says of itself; all of it when no tag begins the body. */
    String head() {
        return body == 0 ? markup : markup.substring(0, body);
    }

    List<Remark> remarks() {
        return tagsLeftOut == 0
                ? List.of()
                : List.of(new Remark(
                        "FMT-TAGS",
                        "the page has over " + PageScanner.MOST_TAGS + " tags: of the " + tagsLeftOut
                                + " others only the text was read"));
    }

    /** Whether there is a word for a reader outside the head. */
    boolean hasText() {
        boolean tag = false;
        for (int i = body; i < markup.length(); i++) {
            char c = markup.charAt(i);
            tag = c == '<' || (tag && c != '>');
            if (!tag && Character.isLetterOrDigit(c)) {
                return true;
            }
        }
        return false;
    }
}
