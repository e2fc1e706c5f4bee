package io.depeche.app.dead;

import java.util.ArrayList;
import java.util.List;

/**
 * What a redrive would come to.
 *
 * @param shipments those that can be sent, in the order of sending
 * @param tried what would become of their letters
 * @param gone the letters whose bytes are past their retention
 */
public record Preview(List<Shipment> shipments, List<Tried> tried, List<Unsendable> gone) {
    /** A redrive of no letters. */
    public static final Preview NOTHING = new Preview(List.of(), List.of(), List.of());

    public Preview {
        shipments = List.copyOf(shipments);
        tried = List.copyOf(tried);
        gone = List.copyOf(gone);
    }

    /** A letter that can be sent, and what would become of its item. */
    public record Tried(Letter letter, Verdict verdict) {}

    /**
     * Tries every shipment.
     *
     * @param each called for each shipment
     */
    public static Preview of(List<Shipment> shipments, Originals originals, Trial trial, Runnable each) {
        List<Shipment> sendable = new ArrayList<>();
        List<Tried> tried = new ArrayList<>();
        List<Unsendable> gone = new ArrayList<>();
        for (Shipment shipment : shipments) {
            originals
                    .at(shipment.from())
                    .ifPresentOrElse(
                            original -> {
                                sendable.add(shipment);
                                tried.addAll(trial.of(shipment, original));
                            },
                            () -> gone.addAll(shipment.unsendable(Originals.gone(shipment.from()))));
            each.run();
        }
        return new Preview(sendable, tried, gone);
    }

    /** How many letters have a verdict of this kind. */
    public long count(Verdict.Kind kind) {
        return tried.stream().filter(one -> one.verdict().kind() == kind).count();
    }

    /** The letters that would be refused again. */
    public List<Tried> refused() {
        return tried.stream()
                .filter(one -> one.verdict().kind() == Verdict.Kind.REFUSED)
                .toList();
    }
}
