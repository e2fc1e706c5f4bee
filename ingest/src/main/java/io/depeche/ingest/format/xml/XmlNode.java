package io.depeche.ingest.format.xml;

import java.util.Optional;

/** What an XML element contains: elements and text. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {
    /** This node as an element, if it is one. */
    Optional<XmlElement> element();

    /** This node's own characters; empty for an element. */
    String characters();

    /** Characters between elements. */
    record Text(String characters) implements XmlNode {
        @Override
        public Optional<XmlElement> element() {
            return Optional.empty();
        }
    }
}
