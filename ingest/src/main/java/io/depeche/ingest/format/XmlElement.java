package io.depeche.ingest.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An XML element, read: immutable and without prefixes.
 *
 * @param namespace empty when it has none
 * @param name the local name
 * @param attributes those without a namespace by name, those of XML itself as {@code xml:lang}; others are left out
 */
record XmlElement(String namespace, String name, Map<String, String> attributes, List<XmlNode> content)
        implements XmlNode {
    XmlElement {
        attributes = Map.copyOf(attributes);
        content = List.copyOf(content);
    }

    /** An attribute's value; null when it is absent or blank. */
    @Nullable
    String attribute(String attribute) {
        String value = attributes.get(attribute);
        return value == null || value.isBlank() ? null : value.strip();
    }

    Stream<XmlElement> elements() {
        return content.stream().flatMap(node -> node.element().stream());
    }

    /** The child elements of this name, in the namespace of this element. */
    Stream<XmlElement> children(String child) {
        return elements().filter(e -> e.name.equals(child) && e.namespace.equals(namespace));
    }

    Optional<XmlElement> child(String child) {
        return children(child).findFirst();
    }

    /** The text of the first child of this name; null when it is absent or blank. */
    @Nullable
    String childText(String child) {
        return child(child)
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    /** This element and all below it, in document order. */
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), elements().flatMap(XmlElement::all));
    }

    /** The text of this element and all below it, whitespace folded. */
    String text() {
        return collect("");
    }

    /** The text with a space at every border of an element: for fields whose elements are words of their own. */
    String spacedText() {
        return collect(" ");
    }

    private String collect(String border) {
        StringBuilder text = new StringBuilder();
        collect(border, text);
        return Whitespace.fold(text);
    }

    private void collect(String border, StringBuilder text) {
        for (XmlNode node : content) {
            text.append(node.characters());
            node.element().ifPresent(element -> {
                text.append(border);
                element.collect(border, text);
                text.append(border);
            });
        }
    }

    @Override
    public Optional<XmlElement> element() {
        return Optional.of(this);
    }

    @Override
    public String characters() {
        return "";
    }
}
