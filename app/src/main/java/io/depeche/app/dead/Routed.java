package io.depeche.app.dead;

import java.util.function.Consumer;

/** The shipment for a letter, or the reason why there is none. */
sealed interface Routed permits Shipment, Unsendable {
    /** Hands this to the taker of its kind. */
    void to(Consumer<Shipment> shipments, Consumer<Unsendable> unsendable);
}
