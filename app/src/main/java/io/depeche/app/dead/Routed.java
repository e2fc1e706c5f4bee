package io.depeche.app.dead;

/** Where a letter goes when it is redriven, or why it goes nowhere. */
sealed interface Routed permits Shipment, Unsendable {}
