package io.depeche.ingest.format.xml;

import io.depeche.ingest.format.found.Whitespace;
import io.depeche.words.markup.Html;
import io.depeche.words.markup.Nitf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An XML element, immutable and without prefixes.
 *
 * @param namespace empty when it has none
 * @param name the local name
 * @param attributes those without a namespace by name, those of XML itself as {@code xml:lang}; others are dropped
 */
public record XmlElement(String namespace, String name, Map<String, String> attributes, List<XmlNode> content)
        implements XmlNode {
    public XmlElement {
        attributes = Map.copyOf(attributes);
        content = List.copyOf(content);
    }

    /** An attribute's value; null when it is absent or blank. */
    @Nullable
    public String attribute(String attribute) {
        String value = attributes.get(attribute);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** This element with {@code language} where it does not declare one itself. */
    XmlElement orLanguage(String language) {
        if (attribute("xml:lang") != null) {
            return this;
        }
        Map<String, String> more = new HashMap<>(attributes);
        more.put("xml:lang", language);
        return new XmlElement(namespace, name, more, content);
    }

    public Stream<XmlElement> elements() {
        return content.stream().flatMap(node -> node.element().stream());
    }

    /** The child elements of this name, in the namespace of this element. */
    public Stream<XmlElement> children(String child) {
        return elements().filter(e -> e.name.equals(child) && e.namespace.equals(namespace));
    }

    public Optional<XmlElement> child(String child) {
        return children(child).findFirst();
    }

    /** The text of the first child of this name; null when it is absent or blank. */
    @Nullable
    public String childText(String child) {
        return child(child)
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    /** The child elements of this local name, in any namespace. */
    public Stream<XmlElement> named(String child) {
        return elements().filter(e -> e.name.equals(child));
    }

    /** The text of the first child of this local name, in any namespace, that has one; null when none has. */
    @Nullable
    public String namedText(String child) {
        return named(child)
                .map(XmlElement::spacedText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The first element of this local name below this one, in document order and in any namespace. */
    public Optional<XmlElement> below(String wanted) {
        for (XmlNode node : content) {
            Optional<XmlElement> found = node.element()
                    .flatMap(child -> child.name.equals(wanted) ? Optional.of(child) : child.below(wanted));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The elements of this local name below this one, in document order and in any namespace. */
    public List<XmlElement> allBelow(String wanted) {
        return all().skip(1).filter(e -> e.name.equals(wanted)).toList();
    }

    /** This element and all below it, in document order. */
    public Stream<XmlElement> all() {
        List<XmlElement> all = new ArrayList<>();
        collect(all);
        return all.stream();
    }

    private void collect(List<XmlElement> all) {
        all.add(this);
        content.forEach(node -> node.element().ifPresent(element -> element.collect(all)));
    }

    /** The characters of this element alone, unchanged, including line breaks. */
    public String ownText() {
        StringBuilder own = new StringBuilder();
        content.forEach(node -> own.append(node.characters()));
        return own.toString().strip();
    }

    /** Whether the text of this element and all below it has such a character. */
    public boolean has(IntPredicate character) {
        return content.stream()
                .anyMatch(node -> node.characters().codePoints().anyMatch(character)
                        || node.element()
                                .filter(element -> element.has(character))
                                .isPresent());
    }

    /** Whether {@link #text} is not empty. */
    public boolean hasText() {
        return has(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c));
    }

    /** The text of this element and all below it, whitespace folded. */
    public String text() {
        return collect(element -> "");
    }

    /** The text with a space at every element boundary, for fields whose elements are separate words. */
    public String spacedText() {
        return collect(element -> " ");
    }

    /** The text with a space at line breaks and blocks, for lines such as headlines, in which a word may be marked. */
    public String lineText() {
        return collect(element -> Html.INLINE.contains(element.name) || Nitf.INLINE.contains(element.name) ? "" : " ");
    }

    private String collect(Function<XmlElement, String> border) {
        StringBuilder text = new StringBuilder();
        collect(border, text);
        return Whitespace.fold(text);
    }

    private void collect(Function<XmlElement, String> border, StringBuilder text) {
        for (XmlNode node : content) {
            text.append(node.characters());
            node.element().ifPresent(element -> {
                text.append(border.apply(element));
                element.collect(border, text);
                text.append(border.apply(element));
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
