package io.depeche.ingest.format.newsml;

import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.Reader;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.ingest.format.xml.XmlItems;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads NewsML 1.0 to 1.2: any number of NewsItems, each with nested components.
 *
 * @see <a href="https://iptc.org/standards/newsml-1/">NewsML 1</a>
 */
public final class NewsMl1Reader implements Reader {
    private static final Set<String> WANTED = Set.of("NewsEnvelope", "NewsItem");

    @Override
    public String format() {
        return "newsml-1";
    }

    @Override
    public List<Found> read(String text) {
        Document document = new Document();
        return XmlItems.read(
                text,
                new XmlItems.Wanted(name -> WANTED.contains(name.getLocalPart()), Set.of("NewsItem")),
                document::take,
                "a NewsML document without items, such as a catalogue or a heartbeat");
    }

    /** The facts read from one document so far. */
    private static final class Document {
        private List<String> senders = List.of();

        void take(XmlElement element, Consumer<Found> found) {
            if (element.name().equals("NewsEnvelope")) {
                senders = element
                        .below("SentFrom")
                        .flatMap(from -> from.below("Party"))
                        .map(party -> party.attribute("FormalName"))
                        .stream()
                        .toList();
                return;
            }
            List<XmlElement> inner = element.allBelow("NewsItem");
            if (inner.isEmpty()) {
                new NewsMl1Item(element, senders).read().forEach(found);
            } else {
                found.accept(Found.notNews("a NewsML package whose " + inner.size() + " items are read by themselves"));
                inner.stream()
                        .filter(item -> item.allBelow("NewsItem").isEmpty())
                        .flatMap(item -> new NewsMl1Item(item, senders).read().stream())
                        .forEach(found);
            }
        }
    }
}
