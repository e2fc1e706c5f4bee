package io.depeche.ingest.format.feed;

import io.depeche.ingest.format.xml.XmlElement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells the elements that describe an entry of a feed from those that describe its pictures, recordings and places. */
final class Namespaces {
    /**
     * Dublin Core, the modules of RSS 1.0, Atom and XHTML.
     *
     * @see <a href="https://web.resource.org/rss/1.0/modules/">RSS 1.0 modules</a>
     */
    private static final List<String> OF_STORIES = List.of(
            "http://purl.org/", "http://www.w3.org/1999/xhtml", "http://www.w3.org/2005/Atom", "urn:undeclared:dc");

    private static final String PRISM = "http://prismstandard.org/";

    private Namespaces() {}

    /** The children of {@code entry} with this local name that are in its own namespace or describe it. */
    static Stream<XmlElement> named(XmlElement entry, String name) {
        Predicate<XmlElement> own = element -> element.namespace().equals(entry.namespace());
        return Stream.concat(
                entry.named(name).filter(own),
                entry.named(name).filter(own.negate()).filter(Namespaces::describesAStory));
    }

    private static boolean describesAStory(XmlElement element) {
        String namespace = element.namespace();
        return namespace.isEmpty()
                || namespace.startsWith(PRISM)
                || OF_STORIES.stream().anyMatch(namespace::startsWith);
    }
}
