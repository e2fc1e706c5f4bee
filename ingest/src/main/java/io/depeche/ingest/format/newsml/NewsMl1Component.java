package io.depeche.ingest.format.newsml;

import io.depeche.ingest.format.found.FirstOf;
import io.depeche.ingest.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A NewsComponent with its enclosing components, from which it inherits what it does not say itself.
 *
 * @param place identifies it in the item: the place of the outer component, then its number in it
 * @param language its own, else that of the component around it
 */
record NewsMl1Component(
        XmlElement element,
        @Nullable NewsMl1Component outer,
        String place,
        @Nullable String language) {
    static NewsMl1Component root(XmlElement element, @Nullable String language) {
        return new NewsMl1Component(element, null, "", FirstOf.of(declared(element), language));
    }

    private NewsMl1Component inner(XmlElement component, int number) {
        return new NewsMl1Component(component, this, place + "/" + number, FirstOf.of(declared(component), language));
    }

    String placeOfOuter() {
        return outer == null ? "none" : outer.place;
    }

    private static @Nullable String declared(XmlElement component) {
        String described = component
                .named("DescriptiveMetadata")
                .flatMap(metadata -> metadata.named("Language"))
                .map(language -> language.attribute("FormalName"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return FirstOf.of(described, component.attribute("xml:lang"));
    }

    /** The texts in this component and below it, in document order. */
    List<NewsMl1Text> texts() {
        List<NewsMl1Text> texts = new ArrayList<>();
        int number = 0;
        for (XmlElement child : element.elements().toList()) {
            if (child.name().equals("NewsComponent")) {
                texts.addAll(inner(child, number++).texts());
            } else if (child.name().equals("ContentItem")) {
                NewsMl1Text.of(child, this).ifPresent(texts::add);
            }
        }
        return texts;
    }

    /** The value of {@code what} in this component, else in the nearest enclosing one. */
    <T> Optional<T> nearest(Function<XmlElement, Optional<T>> what) {
        Optional<T> own = what.apply(element);
        return own.isEmpty() && outer != null ? outer.nearest(what) : own;
    }

    /** The value of {@code what} in the outermost enclosing component, else in the next inner one, down to this. */
    <T> Optional<T> outermost(Function<XmlElement, Optional<T>> what) {
        Optional<T> around = outer == null ? Optional.empty() : outer.outermost(what);
        return around.isEmpty() ? what.apply(element) : around;
    }

    /** The role of this component, else of the nearest enclosing one, in lower case; empty when none has one. */
    String role() {
        return nearest(component -> component
                        .named("Role")
                        .map(role -> role.attribute("FormalName"))
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(role -> role.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The language of this component, else the first that any component below it has. */
    @Nullable
    String firstLanguage() {
        return FirstOf.of(
                language,
                element.allBelow("Language").stream()
                        .map(e -> e.attribute("FormalName"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }
}
