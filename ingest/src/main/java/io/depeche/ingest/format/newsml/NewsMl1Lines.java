package io.depeche.ingest.format.newsml;

import io.depeche.ingest.format.found.Datelines;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.FirstOf;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.model.WireItem;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The NewsLines of an article: those of its component, else of the nearest enclosing one. */
final class NewsMl1Lines {
    private final NewsMl1Component component;
    private final XmlElement item;

    NewsMl1Lines(NewsMl1Component component, XmlElement item) {
        this.component = component;
        this.item = item;
    }

    /**
     * The lines.
     *
     * @param ofItem whether the article is the item's main one and not a translation; then the item's headline goes
     *     before the component's
     * @param inText the headline in the text itself, used only without another
     */
    WireItem.NewsLines read(boolean ofItem, @Nullable String inText) {
        String own = line("HeadLine");
        String main = FirstOf.of(
                ofItem
                        ? component
                                .outermost(element -> lineOf(element, "HeadLine"))
                                .orElse(null)
                        : own,
                anyLine("HeadLine"),
                inText);
        return new WireItem.NewsLines(
                Stream.of(main, own, line("SubHeadLine"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                FirstOf.of(
                        line("SlugLine"),
                        item.below("NameLabel").map(XmlElement::text).orElse(null)),
                line("ByLine"),
                Datelines.withoutTime(line("DateLine")),
                null,
                note());
    }

    /** The first line of this name; null when no component has one. */
    @Nullable
    String line(String name) {
        return component.nearest(element -> lineOf(element, name)).orElse(null);
    }

    private static Optional<String> lineOf(XmlElement element, String name) {
        return element.named("NewsLines")
                .flatMap(lines -> lines.named(name))
                .map(line -> name.endsWith("HeadLine") ? EscapedBody.line(line.lineText()) : line.spacedText())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private @Nullable String anyLine(String name) {
        return item.allBelow(name).stream()
                .map(XmlElement::spacedText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String note() {
        Optional<String> notes = component.nearest(element -> Optional.of(element.named("NewsLines")
                        .flatMap(lines -> lines.named("NewsLine"))
                        .filter(NewsMl1Lines::isNote)
                        .map(line -> line.namedText("NewsLineText"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty()));
        return notes.orElse(null);
    }

    private static boolean isNote(XmlElement line) {
        return line.named("NewsLineType")
                .map(type -> Objects.requireNonNullElse(type.attribute("FormalName"), ""))
                .map(type -> type.toLowerCase(Locale.ROOT))
                .anyMatch(type -> type.contains("note") || type.contains("advisory"));
    }
}
