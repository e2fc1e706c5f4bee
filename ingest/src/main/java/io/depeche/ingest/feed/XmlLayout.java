package io.depeche.ingest.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where an agency that writes XML of its own puts the fields of an item.
 *
 * @param roots local names of document elements by which such a document is known
 * @param item the local name of the element that is one item; it may be the document element itself
 * @param skip items that are no articles: a path and the value that says so
 * @param fields by their names in {@link #FIELDS}, each a list of paths from the item element, such as {@code head/title} or
 *     {@code @id}; of a body and of a headline all that are there are taken, of others the first
 */
public record XmlLayout(List<String> roots, String item, Map<String, String> skip, Map<String, List<String>> fields) {
    /** The fields that a layout may place. */
    public static final Set<String> FIELDS = Set.of(
            "id",
            "version",
            "versionCreated",
            "firstCreated",
            "embargoed",
            "pubStatus",
            "signal",
            "urgency",
            "headline",
            "slugline",
            "byline",
            "dateline",
            "located",
            "edNote",
            "subject",
            "isin",
            "genre",
            "language",
            "copyrightNotice",
            "usageTerms",
            "body");

    public XmlLayout {
        if (item == null || item.isBlank() || roots == null || roots.isEmpty() || fields == null) {
            throw new IllegalArgumentException("field 'xml': roots, item and fields are needed");
        }
        fields.keySet().forEach(field -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("field 'xml.fields': '" + field + "' is none of "
                        + FIELDS.stream().sorted().toList());
            }
        });
        roots = List.copyOf(roots);
        skip = skip == null ? Map.of() : Map.copyOf(skip);
        fields = Map.copyOf(fields);
    }

    /** The paths of a field; empty when the layout does not place it. */
    public List<String> paths(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
