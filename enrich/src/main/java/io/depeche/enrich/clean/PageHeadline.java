package io.depeche.enrich.clean;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses between the headline in a page's metadata and the title that the page shows. The title is normally the
 * printed one; but the first heading of some pages is the name of the site, which shares no words with the headline.
 */
final class PageHeadline {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double ENOUGH = 0.4;

    private PageHeadline() {}

    /**
     * @param declared the item's own headlines
     * @param titles shown by the page, the likeliest first
     * @param site the name of the site, which is not a headline; null when it is unknown
     */
    static List<String> of(List<String> declared, List<String> titles, @Nullable String site) {
        return titles.stream()
                .filter(title -> site == null || !words(title).equals(words(site)))
                .filter(title -> declared.isEmpty() || isLike(declared.get(0), title))
                .findFirst()
                .map(List::of)
                .orElse(declared);
    }

    private static boolean isLike(String declared, String title) {
        Set<String> wanted = words(declared);
        Set<String> shown = words(title);
        long shared = shown.stream().filter(wanted::contains).count();
        return shared >= ENOUGH * Math.max(1, Math.min(wanted.size(), shown.size())) && shown.size() > 1;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Arrays.asList(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1)));
        words.remove("");
        return words;
    }
}
