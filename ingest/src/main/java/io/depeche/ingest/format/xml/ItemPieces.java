package io.depeche.ingest.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a document that is not well-formed into its items, each a small document of its own, so that a fault in one does
 * not lose the others.
 */
final class ItemPieces {
    private static final Pattern ROOT = Pattern.compile("<(?<name>[A-Za-z_][\\w.:-]*)[^<>]*>");

    /** More items than a record may have. */
    private static final int MOST = 10_000;

    private ItemPieces() {}

    /**
     * The items of a document, each inside the tag of the document element, which declares the namespaces.
     *
     * @param names the local names of the elements that are items
     * @param without how many of them to leave out, from the first on
     * @return nothing when the document element itself is an item, or there are none
     */
    static List<String> of(String xml, Set<String> names, int without) {
        Matcher root = ROOT.matcher(xml);
        if (names.isEmpty() || !root.find()) {
            return List.of();
        }
        String open = root.group();
        String close = "</" + root.group("name") + ">";
        Matcher start = Pattern.compile("<(?:[\\w.-]+:)?(?:" + String.join("|", names) + ")[\\s>]")
                .matcher(xml);
        List<Integer> starts = new ArrayList<>();
        start.region(root.end(), xml.length());
        while (start.find() && starts.size() <= MOST) {
            starts.add(start.start());
        }
        if (starts.size() > MOST) {
            return List.of();
        }
        List<String> pieces = new ArrayList<>();
        for (int i = without; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : xml.length();
            pieces.add(open + xml.substring(starts.get(i), end) + close);
        }
        return pieces;
    }
}
