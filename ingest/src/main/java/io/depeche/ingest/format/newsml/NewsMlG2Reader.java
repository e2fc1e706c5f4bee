package io.depeche.ingest.format.newsml;

import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.Reader;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.ingest.format.xml.XmlItems;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;

/**
 * Reads IPTC NewsML-G2: a newsItem, or a newsMessage with any number of items.
 *
 * @see <a href="https://iptc.org/std/NewsML-G2/guidelines/">NewsML-G2 Guidelines</a>
 */
public final class NewsMlG2Reader implements Reader {
    static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";

    /** Elements of NewsML-G2 that are not articles. */
    public static final Set<String> NOT_NEWS =
            Set.of("packageItem", "planningItem", "conceptItem", "knowledgeItem", "catalogItem");

    @Override
    public String format() {
        return "newsml-g2";
    }

    @Override
    public List<Found> read(String text) {
        return XmlItems.read(
                text,
                new XmlItems.Wanted(NewsMlG2Reader::isItem, Set.of("newsItem", "packageItem", "planningItem")),
                (element, found) -> found.accept(item(element)),
                "a newsMessage without items, such as a heartbeat");
    }

    /** Whether {@code namespace} is that of NewsML-G2, or empty, because some agencies omit it. */
    public static boolean isNamespace(String namespace) {
        return namespace.equals(NAMESPACE) || namespace.isEmpty();
    }

    private static boolean isItem(QName name) {
        return isNamespace(name.getNamespaceURI())
                && (name.getLocalPart().equals("newsItem") || NOT_NEWS.contains(name.getLocalPart()));
    }

    private static Found item(XmlElement element) {
        if (NOT_NEWS.contains(element.name())) {
            return Found.notNews("a NewsML-G2 " + element.name() + " (guid "
                    + element.attributes().getOrDefault("guid", "absent") + ") is not an article");
        }
        return new G2Item(element).read();
    }
}
