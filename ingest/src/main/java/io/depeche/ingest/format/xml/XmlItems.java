package io.depeche.ingest.format.xml;

import io.depeche.ingest.format.found.Found;
import io.depeche.model.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.namespace.QName;

/** The items of one XML document, read one after the other so that a fault does not lose those before it. */
public final class XmlItems {
    private static final Remark REPAIRED =
            new Remark("FMT-REPAIRED", "the XML had undeclared entities or bare ampersands: repaired");

    private static final Remark DECLARED = new Remark("FMT-REPAIRED", "the XML used undeclared prefixes: repaired");

    private final List<Found> found = new ArrayList<>();
    private final List<Remark> remarks;

    private XmlItems(List<Remark> remarks) {
        this.remarks = remarks;
    }

    /** Handles a wanted element. */
    public interface Use {
        /** Adds the findings in {@code element} to {@code found}, or remembers facts from it. */
        void accept(XmlElement element, Consumer<Found> found);
    }

    /**
     * The findings in {@code text}.
     *
     * @param wanted names of elements; of nested ones only the outermost is passed on
     * @param nothing the message when no item is found
     */
    public static List<Found> read(String text, Predicate<QName> wanted, Use use, String nothing) {
        String repaired = XmlRepair.repair(text);
        List<Remark> remarks = repaired.equals(text) ? List.of() : List.of(REPAIRED);
        XmlItems first = new XmlItems(remarks);
        Optional<Found> fault = first.read(repaired, wanted, use);
        if (fault.isPresent()) {
            String declared = XmlRepair.declarePrefixes(repaired);
            if (!declared.equals(repaired)) {
                XmlItems second = new XmlItems(List.of(DECLARED));
                if (second.read(declared, wanted, use).isEmpty()) {
                    return second.found(nothing);
                }
            }
            first.found.add(fault.get());
        }
        return first.found(nothing);
    }

    private Optional<Found> read(String xml, Predicate<QName> wanted, Use use) {
        try {
            XmlReader.read(xml, wanted, element -> use.accept(element, one -> found.add(one.plus(remarks))));
            return Optional.empty();
        } catch (XmlReader.Fault fault) {
            return Optional.of(fault.found());
        }
    }

    private List<Found> found(String nothing) {
        return found.isEmpty() ? List.of(Found.notNews(nothing)) : found;
    }
}
