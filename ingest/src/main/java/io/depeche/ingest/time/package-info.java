/**
 * Reads times and embargoes as people and systems write them, by the lists of months, days, zones and words. It knows
 * neither formats nor agencies.
 */
@NullMarked
package io.depeche.ingest.time;

import org.jspecify.annotations.NullMarked;
