package io.depeche.enrich.clean.page;

import io.depeche.enrich.clean.page.PageNames.Kind;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether a browser shows an element to readers. Two kinds look hidden and are not: what a page hides until someone pays
 * for the story, and what a server sends ahead of its place and a script then moves there.
 */
final class Hidden {
    private static final Pattern SENT_AHEAD = Pattern.compile("S:[0-9a-f]+");
    private static final String PAYWALL = "paywall";

    private Hidden() {}

    static boolean is(Region region) {
        if (!region.hasAttributes() || region.names().has(PAYWALL)) {
            return false;
        }
        if (region.has("hidden")) {
            return !SENT_AHEAD.matcher(region.attribute("id")).matches();
        }
        if (region.names().says(Kind.HIDDEN) && !region.names().says(Kind.SHOWN)) {
            return !readsForAnother(region);
        }
        // paragraphs behind a wall are hidden from screen readers too
        return region.attribute("aria-hidden").equals("true") && region.prose() == 0;
    }

    /** Whether it is what a screen reader says instead of its neighbour, which is drawn: of a drop cap, the word. */
    private static boolean readsForAnother(Region region) {
        return region.isInline()
                && (isDrawn(region.element().previousElementSibling())
                        || isDrawn(region.element().nextElementSibling()));
    }

    private static boolean isDrawn(@Nullable Element neighbour) {
        return neighbour != null
                && neighbour.attr("aria-hidden").equals("true")
                && !neighbour.normalName().equals("i");
    }
}
