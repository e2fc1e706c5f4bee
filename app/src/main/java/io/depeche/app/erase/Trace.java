package io.depeche.app.erase;

import io.depeche.app.cluster.Place;
import java.time.Instant;

/**
 * A record that has text of an article and that nobody can remove.
 *
 * @param until when its retention ends; Kafka deletes it then or somewhat later
 */
public record Trace(Place place, Instant until) {}
