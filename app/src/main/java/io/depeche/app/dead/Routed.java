package io.depeche.app.dead;

/** The shipment for a letter, or the reason why there is none. */
sealed interface Routed permits Shipment, Unsendable {}
