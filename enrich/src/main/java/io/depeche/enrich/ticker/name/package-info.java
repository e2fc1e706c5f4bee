/**
 * Names of companies in a text: which of them mean a company there, and which.
 */
@NullMarked
package io.depeche.enrich.ticker.name;

import org.jspecify.annotations.NullMarked;
