package io.depeche.ingest.format.newsml;

import io.depeche.ingest.format.found.Datelines;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.xml.Markup;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.ingest.format.xml.XmlNode;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Body.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines and the body of a NITF document, alone or inside another format. */
public final class NitfDocument {
    private static final XmlElement NOTHING = new XmlElement("", "nothing", java.util.Map.of(), List.of());

    private static final Set<String> LANGUAGE = Set.of("language", "lang", "content-language");

    /** With its spaces, about what stands between two names: {@code By}, {@code and}. */
    private static final int LONGEST_CONJUNCTION = 5;

    /** A note is for editors. */
    private static final String NOTE = "note";

    private final XmlElement nitf;
    private final XmlElement head;

    /** The document in this element. */
    public NitfDocument(XmlElement nitf) {
        this.nitf = nitf;
        this.head = nitf.below("body.head").orElse(NOTHING);
    }

    /** The first headline, then those below it; the title when there is none. */
    public List<String> headlines() {
        Set<String> lines = new LinkedHashSet<>();
        XmlElement hedline = nitf.below("hedline").orElse(NOTHING);
        Stream.of("hl1", "hl2")
                .flatMap(hedline::named)
                .map(NitfDocument::headline)
                .forEach(lines::add);
        lines.remove("");
        if (lines.isEmpty()) {
            lines.add(headline(hedline));
            lines.add(nitf.below("hl1").map(NitfDocument::headline).orElse(""));
            lines.remove("");
        }
        return lines.isEmpty() ? title() : List.copyOf(lines);
    }

    private List<String> title() {
        return nitf.below("title").map(NitfDocument::headline).filter(text -> !text.isEmpty()).stream()
                .toList();
    }

    private static String headline(XmlElement element) {
        return EscapedBody.line(element.lineText());
    }

    /** All bylines; null when there is none. */
    public @Nullable String byline() {
        List<XmlElement> own = head.allBelow("byline");
        List<XmlElement> all = own.isEmpty() ? nitf.allBelow("byline") : own;
        String lines = all.stream()
                .map(NitfDocument::byline)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return lines.isEmpty() ? null : lines;
    }

    /** The people that a byline marks as such, if it names no others; else all its words. */
    private static String byline(XmlElement byline) {
        List<String> people = byline.allBelow("person").stream()
                .map(XmlElement::spacedText)
                .filter(name -> !name.isEmpty())
                .toList();
        String all = byline.spacedText();
        int titles = byline.allBelow("byttl").stream()
                .mapToInt(title -> title.spacedText().length())
                .sum();
        int marked = people.stream().mapToInt(String::length).sum() + titles;
        int between = LONGEST_CONJUNCTION * (people.size() + 1);
        return people.isEmpty() || all.length() > marked + between ? all : String.join(", ", people);
    }

    /** The dateline without the time that some agencies put there. */
    public @Nullable String dateline() {
        return Datelines.withoutTime(line(head.below("dateline")
                .map(dateline -> new XmlElement(
                        dateline.namespace(),
                        dateline.name(),
                        dateline.attributes(),
                        dateline.content().stream()
                                .filter(node -> node.element()
                                        .map(e -> !e.name().equals("story.date"))
                                        .orElse(true))
                                .toList()))));
    }

    @Nullable
    String located() {
        return line(head.below("dateline").flatMap(dateline -> dateline.below("location")));
    }

    @Nullable
    String language() {
        return Stream.of("baselang", "xml:lang", "lang")
                .map(nitf::attribute)
                .filter(Objects::nonNull)
                .findFirst()
                .or(this::metaLanguage)
                .orElse(null);
    }

    private Optional<String> metaLanguage() {
        return nitf.below("head").stream()
                .flatMap(head -> head.named("meta"))
                .filter(meta -> LANGUAGE.contains(
                        Objects.requireNonNullElse(meta.attribute("name"), "").toLowerCase(Locale.ROOT)))
                .map(meta -> meta.attribute("content"))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * The content of {@code body.content}, or of a body without that part, behind the notes of the head, which cleaning
     * takes out; null when it has no words.
     */
    public @Nullable Body body() {
        XmlElement content = story(nitf)
                .or(() -> nitf.below("body").map(NitfDocument::withoutHead))
                .orElse(nitf.named("head").findAny().isPresent() ? NOTHING : nitf);
        if (!content.hasText()) {
            return null;
        }
        String notes = head.allBelow(NOTE).stream()
                .map(note -> "<note>" + Markup.inner(note) + "</note>\n")
                .collect(Collectors.joining());
        return new Body(Kind.NITF, notes + Markup.inner(content));
    }

    /** The {@code body.content} of the story: a note has one of its own. */
    static Optional<XmlElement> story(XmlElement above) {
        for (XmlElement element : above.elements().toList()) {
            if (element.name().equals("body.content")) {
                return Optional.of(element);
            }
            Optional<XmlElement> below = element.name().equals(NOTE) ? Optional.empty() : story(element);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static XmlElement withoutHead(XmlElement body) {
        List<XmlNode> content = body.content().stream()
                .filter(node -> node.element()
                        .map(e -> !e.name().equals("body.head") && !e.name().equals("body.end"))
                        .orElse(true))
                .toList();
        return new XmlElement(body.namespace(), body.name(), body.attributes(), content);
    }

    private static @Nullable String line(Optional<XmlElement> element) {
        return element.map(XmlElement::spacedText)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
