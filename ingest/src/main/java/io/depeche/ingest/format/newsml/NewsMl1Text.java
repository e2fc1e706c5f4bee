package io.depeche.ingest.format.newsml;

import io.depeche.ingest.format.found.Base64Text;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.xml.Markup;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Body.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text in a ContentItem, and its component.
 *
 * @param headline the headline in the text itself
 */
record NewsMl1Text(
        NewsMl1Component component,
        Body own,
        int length,
        @Nullable String headline) {
    private static final Set<String> MAIN = Set.of("main", "body", "story", "text", "maintext", "main text", "article");
    private static final Set<String> LINES =
            Set.of("headline", "subheadline", "title", "subtitle", "stylesheet", "keyword", "keywords", "slugline");
    private static final Set<String> BESIDE =
            Set.of("caption", "lead", "abstract", "summary", "contact", "teaser", "sidebar", "advisory", "credit");
    private static final int LAST = 3;

    /** The text of {@code content}, if it is one. */
    static Optional<NewsMl1Text> of(XmlElement content, NewsMl1Component component) {
        XmlElement data = content.below("DataContent").orElse(null);
        if (data == null || !isText(content) || data.text().isEmpty()) {
            return Optional.empty();
        }
        Optional<XmlElement> nitf = data.below("nitf");
        if (nitf.isPresent()) {
            NitfDocument document = new NitfDocument(nitf.get());
            Body body = document.body();
            String headline = document.headlines().stream().findFirst().orElse(null);
            return Optional.ofNullable(body)
                    .map(found ->
                            new NewsMl1Text(component, found, found.value().length(), headline));
        }
        Body body = body(content, data);
        return Optional.of(new NewsMl1Text(component, body, body.value().length(), null));
    }

    private static boolean isText(XmlElement content) {
        String says = Stream.of("MediaType", "MimeType", "Format")
                .flatMap(content::named)
                .map(e -> Objects.requireNonNullElse(e.attribute("FormalName"), ""))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        boolean other = Stream.of(
                        "image", "photo", "picture", "video", "audio", "graphic", "css", "jpeg", "pdf", "stylesheet")
                .anyMatch(says::contains);
        return !other || says.contains("text/html") || says.contains("xhtml");
    }

    private static Body body(XmlElement content, XmlElement data) {
        Optional<XmlElement> html = data.below("html");
        if (html.isPresent()) {
            XmlElement page = html.get();
            return new Body(Kind.HTML, Markup.inner(page.below("body").orElse(page)));
        }
        Optional<XmlElement> nitfBody = NitfDocument.story(data);
        if (nitfBody.isPresent()) {
            return new Body(Kind.NITF, Markup.inner(nitfBody.get()));
        }
        if (data.elements().findAny().isPresent()) {
            return new Body(Kind.HTML, Markup.inner(data));
        }
        String declared = content.named("MimeType")
                .map(type -> type.attribute("FormalName"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return EscapedBody.of(decoded(content, data.ownText()), declared);
    }

    private static String decoded(XmlElement content, String value) {
        boolean base64 = content.allBelow("Encoding").stream()
                .anyMatch(encoding -> Objects.requireNonNullElse(encoding.attribute("Notation"), "")
                        .toLowerCase(Locale.ROOT)
                        .contains("base64"));
        if (!base64) {
            return value;
        }
        // what is not encoded as declared is text
        return Objects.requireNonNullElse(Base64Text.of(value), value);
    }

    private int rank() {
        String role = component.role();
        if (LINES.contains(role)) {
            return LAST;
        }
        return MAIN.contains(role) ? 0 : BESIDE.contains(role) ? 2 : 1;
    }

    /** Whether this can be an article, not a caption, contact or headline. */
    boolean mayBeBody() {
        return rank() < 2;
    }

    /** The text that is the article, by role, then by length; null when there is none. */
    static @Nullable NewsMl1Text best(List<NewsMl1Text> texts) {
        return texts.stream()
                .min(Comparator.comparingInt(NewsMl1Text::rank)
                        .thenComparing(
                                Comparator.comparingInt(NewsMl1Text::length).reversed()))
                .orElse(null);
    }

    /** This text, preceded by its lead if {@code texts} has one. */
    Body body(List<NewsMl1Text> texts) {
        return texts.stream()
                .filter(lead -> lead.component.role().equals("lead") && isBeside(lead) && !repeats(lead))
                .findFirst()
                .map(lead -> new Body(Kind.HTML, paragraphs(lead.own) + "\n" + paragraphs(own)))
                .orElse(own);
    }

    private boolean isBeside(NewsMl1Text lead) {
        String around = component.placeOfOuter();
        return around.equals(lead.component.placeOfOuter())
                && !component.place().equals(lead.component.place());
    }

    private boolean repeats(NewsMl1Text lead) {
        return own.value().contains(lead.own.value());
    }

    private static String paragraphs(Body body) {
        if (body.kind() != Kind.TEXT) {
            return body.value();
        }
        return body.value()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + Markup.escaped(line.strip()) + "</p>")
                .collect(Collectors.joining("\n"));
    }
}
