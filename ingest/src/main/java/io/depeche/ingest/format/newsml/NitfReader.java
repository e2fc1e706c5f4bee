package io.depeche.ingest.format.newsml;

import io.depeche.ingest.format.found.FirstOf;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reader;
import io.depeche.ingest.format.found.SymbolTypes;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.ingest.format.xml.XmlItems;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.CodedSymbol;
import io.depeche.model.WireItem.Coding;
import io.depeche.model.WireItem.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads NITF 2.5 to 3.6, alone or several in one document.
 *
 * @see <a href="https://iptc.org/std/NITF/3.6/documentation/">NITF 3.6</a>
 */
public final class NitfReader implements Reader {
    private static final XmlElement NOTHING = new XmlElement("", "nothing", Map.of(), List.of());

    @Override
    public String format() {
        return "nitf";
    }

    @Override
    public List<Found> read(String text) {
        return XmlItems.read(
                text,
                XmlItems.Wanted.document("nitf"),
                (element, found) -> found.accept(item(element)),
                "a document without a nitf element");
    }

    private static FoundItem item(XmlElement nitf) {
        XmlElement docdata = nitf.below("docdata").orElse(NOTHING);
        NitfDocument document = new NitfDocument(nitf);
        return new FoundItem(
                claim(nitf, docdata),
                new FoundItem.Marks(
                        docdata.attribute("management-status"), List.of(), attribute(docdata, "urgency", "ed-urg")),
                dates(nitf, docdata),
                new WireItem.NewsLines(
                        document.headlines(),
                        slugline(nitf, docdata),
                        document.byline(),
                        document.dateline(),
                        document.located(),
                        edNote(docdata)),
                coding(nitf, docdata),
                rights(nitf, docdata),
                document.language(),
                document.body(),
                List.of());
    }

    private static FoundItem.Claim claim(XmlElement nitf, XmlElement docdata) {
        Map<String, String> names = new HashMap<>();
        nitf.below("head").orElse(NOTHING).named("meta").forEach(meta -> {
            String content = meta.attribute("content");
            if (content != null && meta.attribute("name") != null) {
                names.putIfAbsent("meta:" + meta.attribute("name"), content);
            }
        });
        String id = attribute(docdata, "doc-id", "id-string");
        Optional<XmlElement> dynamic = docdata.named("du-key").findFirst();
        String version = FirstOf.of(
                dynamic.map(key -> key.attribute("version")).orElse(null),
                dynamic.map(key -> key.attribute("generation")).orElse(null));
        String key = dynamic.map(element -> element.attribute("key")).orElse(null);
        put(names, "doc-id", id);
        put(names, "du-key", key);
        // a key that changes with the version comes with a version
        boolean stable = key != null && version != null;
        return new FoundItem.Claim(
                FirstOf.of(id, key), version, providers(nitf, docdata), stable ? key : FirstOf.of(id, key), names);
    }

    private static void put(Map<String, String> names, String name, @Nullable String value) {
        if (value != null) {
            names.put(name, value);
        }
    }

    private static List<String> providers(XmlElement nitf, XmlElement docdata) {
        return Stream.of(
                        attribute(docdata, "doc-id", "regsrc"),
                        docdata.below("from-src")
                                .map(source -> source.attribute("src-name"))
                                .orElse(null),
                        attribute(docdata, "doc.copyright", "holder"),
                        nitf.below("rights.owner").map(XmlElement::text).orElse(null),
                        nitf.below("distributor").map(XmlElement::spacedText).orElse(null))
                .filter(says -> says != null && !says.isBlank())
                .distinct()
                .toList();
    }

    private static FoundItem.Dates dates(XmlElement nitf, XmlElement docdata) {
        String issued = attribute(docdata, "date.issue", "norm");
        String release = attribute(docdata, "date.release", "norm");
        String published = attribute(nitf.below("head").orElse(NOTHING), "pubdata", "date.publication");
        String written =
                nitf.below("story.date").map(date -> date.attribute("norm")).orElse(null);
        return new FoundItem.Dates(
                FirstOf.of(issued, published, written, release),
                null,
                Objects.equals(release, issued) ? null : release,
                messages(docdata).toList());
    }

    private static @Nullable String slugline(XmlElement nitf, XmlElement docdata) {
        return FirstOf.of(
                nitf.below("slugline").map(XmlElement::text).orElse(null), attribute(docdata, "fixture", "fix-id"));
    }

    private static @Nullable String edNote(XmlElement docdata) {
        String notes = messages(docdata).collect(Collectors.joining("\n"));
        return notes.isEmpty() ? null : notes;
    }

    private static Stream<String> messages(XmlElement docdata) {
        return docdata.named("ed-msg")
                .flatMap(note -> Stream.of(note.attribute("msg-type"), note.attribute("info"), note.text()))
                .filter(note -> note != null && !note.isBlank());
    }

    private static Coding coding(XmlElement nitf, XmlElement docdata) {
        Stream<Subject> coded = nitf.allBelow("tobject.subject").stream().map(NitfReader::subject);
        Stream<Subject> keywords = docdata.allBelow("keyword").stream()
                .map(keyword -> keyword.attribute("key"))
                .filter(Objects::nonNull)
                .map(key -> new Subject(null, key));
        List<Subject> subjects = Stream.concat(coded, keywords)
                .filter(subject -> subject.code() != null || subject.name() != null)
                .distinct()
                .toList();
        List<String> genres = nitf.allBelow("tobject.property").stream()
                .map(property -> property.attribute("tobject.property.type"))
                .filter(Objects::nonNull)
                .toList();
        List<CodedSymbol> symbols = nitf.allBelow("org").stream()
                .flatMap(NitfReader::symbols)
                .distinct()
                .toList();
        return new Coding(subjects, symbols, genres);
    }

    private static Subject subject(XmlElement subject) {
        String refnum = subject.attribute("tobject.subject.refnum");
        String scheme = Objects.requireNonNullElse(subject.attribute("tobject.subject.ipr"), "IPTC");
        String name = Stream.of("type", "matter", "detail")
                .map(level -> subject.attribute("tobject.subject." + level))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("/"));
        return new Subject(refnum == null ? null : scheme + ":" + refnum, name.isEmpty() ? null : name);
    }

    /** The symbols of an organisation: its {@code alt-code} is its code in a list, such as that of an exchange. */
    private static Stream<CodedSymbol> symbols(XmlElement organisation) {
        String name = organisation.text();
        return organisation
                .named("alt-code")
                .filter(code -> code.attribute("value") != null)
                .map(code -> new CodedSymbol(
                        SymbolTypes.of(code.attribute("idsrc")),
                        Objects.requireNonNull(code.attribute("value")),
                        code.attribute("idsrc"),
                        name.isEmpty() ? null : name));
    }

    private static WireItem.Rights rights(XmlElement nitf, XmlElement docdata) {
        Optional<XmlElement> copyright = docdata.named("doc.copyright").findFirst();
        String notice = copyright
                .map(c -> Stream.of(c.attribute("year"), c.attribute("holder"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty())
                .map(text -> "Copyright " + text)
                .orElse(null);
        return new WireItem.Rights(
                FirstOf.of(
                        notice, nitf.below("rights.owner").map(XmlElement::text).orElse(null)),
                docdata.named("doc.rights")
                        .map(rights -> rights.attribute("type"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable String attribute(XmlElement parent, String child, String name) {
        return parent.named(child)
                .map(element -> element.attribute(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
