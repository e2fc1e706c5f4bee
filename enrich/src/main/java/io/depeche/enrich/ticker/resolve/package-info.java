/**
 * What a code stands for on a day, by the reference data and the rules of RICs.
 */
@NullMarked
package io.depeche.enrich.ticker.resolve;

import org.jspecify.annotations.NullMarked;
