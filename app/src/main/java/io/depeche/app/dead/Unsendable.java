package io.depeche.app.dead;

import io.depeche.app.cluster.Place;
import java.util.function.Consumer;

/**
 * A letter that cannot be redriven.
 *
 * @param why the reason, for people
 */
public record Unsendable(Place letter, String why) implements Routed {
    @Override
    public void to(Consumer<Shipment> shipments, Consumer<Unsendable> unsendable) {
        unsendable.accept(this);
    }
}
