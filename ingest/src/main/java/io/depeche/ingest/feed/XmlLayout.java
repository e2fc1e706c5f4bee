package io.depeche.ingest.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The location of an item's fields in XML that only one agency writes.
 *
 * @param roots local names of the document elements that identify such a document
 * @param item the local name of the element that holds one item; it may be the document element itself
 * @param skip how to recognise items that are not articles: a path and its value
 * @param fields by their names in {@link #FIELDS}, each a list of paths from the item element, such as {@code head/title} or
 *     {@code @id}; a body and a headline use all paths, other fields the first that has a value
 */
public record XmlLayout(List<String> roots, String item, Map<String, String> skip, Map<String, List<String>> fields) {
    /** The fields that a layout may locate. */
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
                throw new IllegalArgumentException("field 'xml.fields': '" + field + "' is not one of "
                        + FIELDS.stream().sorted().toList());
            }
        });
        roots = List.copyOf(roots);
        skip = skip == null ? Map.of() : Map.copyOf(skip);
        fields = Map.copyOf(fields);
    }

    /** The paths of a field; empty when the layout does not locate it. */
    public List<String> paths(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
