package io.depeche.ingest.format.xml;

import io.depeche.ingest.format.found.Found;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads chosen elements of an XML document as trees, one after the other, so that a fault does not lose those before
 * it. It reads no DTD and resolves no entities.
 */
final class XmlReader {
    /** More than twice as deep as any wire format nests. */
    private static final int MAX_DEPTH = 128;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final Deque<String> languages = new ArrayDeque<>();
    private int depth;

    private XmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Thrown when a document cannot be read completely. */
    static final class Fault extends Exception {
        private final String code;

        Fault(String code, String message) {
            super(message);
            this.code = code;
        }

        Found found() {
            return Found.broken(code, String.valueOf(getMessage()));
        }
    }

    /** Passes every outermost element that {@code wanted} accepts to {@code use}. */
    static void read(String text, Predicate<QName> wanted, Consumer<XmlElement> use) throws Fault {
        try {
            new XmlReader(FACTORY.createXMLStreamReader(new StringReader(text))).walk(wanted, use);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private void walk(Predicate<QName> wanted, Consumer<XmlElement> use) throws XMLStreamException, Fault {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (wanted.test(xml.getName())) {
                    use.accept(inherited(tree()));
                } else {
                    deeper();
                    String language = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
                    languages.push(language == null ? Objects.requireNonNullElse(languages.peek(), "") : language);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                languages.pop();
            }
        }
    }

    /** {@code element} with the language of the enclosing elements, if it declares none itself. */
    private XmlElement inherited(XmlElement element) {
        String language = languages.peek();
        return language == null || language.isBlank() ? element : element.orLanguage(language);
    }

    private XmlElement tree() throws XMLStreamException, Fault {
        deeper();
        QName name = xml.getName();
        Map<String, String> attributes = attributes();
        List<XmlNode> content = new ArrayList<>();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> content.add(tree());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    content.add(new XmlNode.Text(xml.getText()));
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return new XmlElement(name.getNamespaceURI(), name.getLocalPart(), attributes, content);
                }
                default -> {
                    // comments and processing instructions carry no text
                }
            }
        }
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            } else if (namespace.equals(XMLConstants.XML_NS_URI)) {
                attributes.put("xml:" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private void deeper() throws Fault {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new Fault(
                    "FMT-UNSAFE",
                    "the XML nests deeper than " + MAX_DEPTH + " elements at " + position(xml.getLocation())
                            + ": not processed, because no wire format nests so deep");
        }
    }

    private static Fault malformed(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int detail = message.indexOf("Message: ");
        String where = e.getLocation() == null ? "an unknown position" : position(e.getLocation());
        return new Fault(
                "FMT-MALFORMED",
                "the XML is not well-formed at " + where + ": "
                        + (detail < 0 ? message : message.substring(detail + "Message: ".length())));
    }

    private static String position(Location at) {
        return "line " + at.getLineNumber() + ", column " + at.getColumnNumber();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
