package io.depeche.ingest.format.page;

import io.depeche.model.Remark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * A web page without the parts that no reader sees.
 *
 * @param markup the page without scripts, styles, drawings, comments; scripts of JSON-LD stay
 * @param body the start of its body; 0 when no tag marks it
 * @param jsonLd the content of the JSON-LD scripts, in order
 * @param data scripts of JSON that is not linked data, from which some pages build their text
 * @param tagsLeftOut number of tags beyond the limit; their text stays
 */
record PageSource(String markup, int body, List<String> jsonLd, List<Supplier<String>> data, int tagsLeftOut) {
    PageSource {
        jsonLd = List.copyOf(jsonLd);
        data = List.copyOf(data);
    }

    static PageSource of(String page) {
        return new PageScanner(page, false).scan();
    }

    /** The same of a page of which each character stands for a byte of UTF-8, so that only what is kept needs decoding. */
    static PageSource ofBytes(String page) {
        PageSource scanned = new PageScanner(page, true).scan();
        return new PageSource(
                scanned.markup,
                scanned.body,
                scanned.jsonLd.stream().map(PageSource::decoded).toList(),
                scanned.data.stream().map(PageSource::decoded).toList(),
                scanned.tagsLeftOut);
    }

    private static Supplier<String> decoded(Supplier<String> script) {
        return () -> decoded(script.get());
    }

    private static String decoded(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** The part before the body, with the metadata; the whole page when no tag begins the body. */
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

    /** Whether there is visible text outside the head. */
    boolean hasText() {
        return textLength(1) > 0;
    }

    /** The number of letters and digits outside the head; counting ends at {@code most}. */
    int textLength(int most) {
        int length = 0;
        boolean tag = false;
        for (int i = body; i < markup.length() && length < most; i++) {
            char c = markup.charAt(i);
            tag = c == '<' || (tag && c != '>');
            length += !tag && Character.isLetterOrDigit(c) ? 1 : 0;
        }
        return length;
    }

    /** The page with an article of this markup at its end. */
    PageSource with(String story) {
        return new PageSource(markup + "<article>" + story + "</article>", body, jsonLd, List.of(), tagsLeftOut);
    }
}
