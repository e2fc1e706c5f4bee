package io.depeche.ingest.format;

import io.depeche.model.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.namespace.QName;

/** The items of one XML document, read one after the other so that a fault does not lose those before it. */
final class XmlItems {
    private static final Remark REPAIRED = new Remark(
            "FMT-REPAIRED", "the XML held undeclared entities or bare ampersands: read as what they mean");

    private final List<Found> found = new ArrayList<>();

    private XmlItems() {}

    /** What to do with an element that was asked for. */
    interface Use {
        /** Adds what stands in {@code element} to {@code found}, or takes note of it. */
        void accept(XmlElement element, Consumer<Found> found);
    }

    /**
     * What stands in {@code text}.
     *
     * @param wanted names of elements; of those that stand in each other only the outermost is handed on
     * @param nothing what to say when no item is found
     */
    static List<Found> read(String text, Predicate<QName> wanted, Use use, String nothing) {
        XmlItems items = new XmlItems();
        String repaired = XmlRepair.repair(text);
        List<Remark> remarks = repaired.equals(text) ? List.of() : List.of(REPAIRED);
        Consumer<Found> add = one -> items.found.add(one.plus(remarks));
        try {
            XmlReader.read(repaired, wanted, element -> use.accept(element, add));
        } catch (XmlReader.Fault fault) {
            items.found.add(fault.found());
        }
        return items.found.isEmpty() ? List.of(Found.notNews(nothing)) : items.found;
    }
}
