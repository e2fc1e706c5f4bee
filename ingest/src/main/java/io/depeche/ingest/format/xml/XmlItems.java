package io.depeche.ingest.format.xml;

import io.depeche.ingest.format.found.Found;
import io.depeche.model.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.namespace.QName;

/** The items of one XML document, read one after the other so that a fault in one does not lose the others. */
public final class XmlItems {
    private static final Remark REPAIRED =
            new Remark("FMT-REPAIRED", "the XML had undeclared entities or bare ampersands: repaired");

    private static final Remark DECLARED = new Remark("FMT-REPAIRED", "the XML used undeclared prefixes: repaired");

    private static final Remark APART =
            new Remark("FMT-REPAIRED", "the document is not well-formed elsewhere: this item was read by itself");

    private final Wanted wanted;
    private final Use use;
    private final List<Found> found = new ArrayList<>();
    private int items;

    private XmlItems(Wanted wanted, Use use) {
        this.wanted = wanted;
        this.use = use;
    }

    /** Handles a wanted element. */
    public interface Use {
        /** Adds the findings in {@code element} to {@code found}, or remembers facts from it. */
        void accept(XmlElement element, Consumer<Found> found);
    }

    /**
     * The elements that a reader wants; of nested ones only the outermost is passed on.
     *
     * @param element whether it wants an element of this name
     * @param items the local names of those that are items; none, when a document is one item
     */
    public record Wanted(Predicate<QName> element, Set<String> items) {
        public Wanted {
            items = Set.copyOf(items);
        }

        /** Elements with these names, in any namespace, that stand beside each other. */
        public static Wanted items(String... names) {
            Set<String> items = Set.of(names);
            return new Wanted(name -> items.contains(name.getLocalPart()), items);
        }

        /** A document that is one item, of this name. */
        public static Wanted document(String name) {
            return new Wanted(found -> found.getLocalPart().equals(name), Set.of());
        }
    }

    /**
     * The findings in {@code text}.
     *
     * @param nothing the message when no item is found
     */
    public static List<Found> read(String text, Wanted wanted, Use use, String nothing) {
        String xml = Prolog.withoutDoctype(text.strip());
        String repaired = XmlRepair.repair(xml);
        List<Remark> remarks = repaired.equals(xml) ? List.of() : List.of(REPAIRED);
        XmlItems first = new XmlItems(wanted, use);
        Optional<Found> fault = first.read(repaired, remarks);
        if (fault.isPresent()) {
            String declared = XmlRepair.declarePrefixes(repaired);
            if (!declared.equals(repaired)) {
                XmlItems second = new XmlItems(wanted, use);
                if (second.read(declared, List.of(DECLARED)).isEmpty()) {
                    return second.found(nothing);
                }
            }
            first.readApart(declared, fault.get());
        }
        return first.found(nothing);
    }

    private Optional<Found> read(String xml, List<Remark> remarks) {
        try {
            XmlReader.read(xml, wanted.element(), element -> {
                use.accept(element, one -> found.add(one.plus(remarks)));
                items += wanted.items().contains(element.name()) ? 1 : 0;
            });
            return Optional.empty();
        } catch (XmlReader.Fault fault) {
            return Optional.of(fault.found());
        }
    }

    /** Reads the items from the first one with a fault on, each by itself. */
    private void readApart(String xml, Found fault) {
        boolean told = false;
        for (String piece : ItemPieces.of(xml, wanted.items(), items)) {
            int before = items;
            Optional<Found> own = read(piece, List.of(APART));
            if (items == before) {
                found.add(told ? own.orElse(fault) : fault);
                told = true;
            }
        }
        if (!told) {
            found.add(fault);
        }
    }

    private List<Found> found(String nothing) {
        return found.isEmpty() ? List.of(Found.notNews(nothing)) : found;
    }
}
