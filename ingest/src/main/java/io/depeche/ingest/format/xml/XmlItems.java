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
            new Remark("FMT-REPAIRED", "the XML held undeclared entities or bare ampersands: read as what they mean");

    private static final Remark DECLARED =
            new Remark("FMT-REPAIRED", "the XML used prefixes that it does not declare: read as if it did");

    private final List<Found> found = new ArrayList<>();
    private final List<Remark> remarks;

    private XmlItems(List<Remark> remarks) {
        this.remarks = remarks;
    }

    /** What to do with an element that was asked for. */
    public interface Use {
        /** Adds what stands in {@code element} to {@code found}, or takes note of it. */
        void accept(XmlElement element, Consumer<Found> found);
    }

    /**
     * What stands in {@code text}.
     *
     * @param wanted names of elements; of those that stand in each other only the outermost is handed on
     * @param nothing what to say when no item is found
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
