package io.depeche.ingest.format.feed;

import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.newsml.NitfDocument;
import io.depeche.ingest.format.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an agency adds to an Atom entry: a NITF document as its content, and elements that manage the news, such as those of
 * AP's web feeds. The title of such an entry is a slug.
 */
final class AtomExtras {
    private final XmlElement entry;
    private final Optional<NitfDocument> nitf;

    AtomExtras(XmlElement entry) {
        this.entry = entry;
        this.nitf = entry.named("content")
                .flatMap(content -> content.allBelow("nitf").stream())
                .findFirst()
                .map(NitfDocument::new);
    }

    /** The document in the content. */
    Optional<NitfDocument> nitf() {
        return nitf;
    }

    /** The headlines apart from the title; empty when the title is the headline. */
    List<String> headlines() {
        List<String> written = nitf.map(NitfDocument::headlines).orElse(List.of());
        return written.isEmpty()
                ? entry.allBelow("HeadLine").stream()
                        .map(headline -> EscapedBody.line(headline.lineText()))
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList()
                : written;
    }

    @Nullable
    String byline() {
        return nitf.map(NitfDocument::byline).orElseGet(() -> text("ByLine"));
    }

    @Nullable
    String dateline() {
        return nitf.map(NitfDocument::dateline).orElseGet(() -> text("DateLine"));
    }

    @Nullable
    String slugline() {
        return text("SlugLine");
    }

    @Nullable
    String status() {
        return text("PublishingStatus");
    }

    private Stream<XmlElement> foreign() {
        return entry.elements()
                .filter(element -> !element.namespace().equals(entry.namespace()))
                .flatMap(XmlElement::all);
    }

    private @Nullable String text(String name) {
        return foreign()
                .filter(element -> element.name().equals(name))
                .map(XmlElement::spacedText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
