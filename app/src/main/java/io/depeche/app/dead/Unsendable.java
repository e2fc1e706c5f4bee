package io.depeche.app.dead;

import io.depeche.app.cluster.Place;

/**
 * A letter that cannot be redriven.
 *
 * @param why the reason, for people
 */
public record Unsendable(Place letter, String why) implements Routed {}
