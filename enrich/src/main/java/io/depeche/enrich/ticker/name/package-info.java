/**
 * Names of companies in a text: whether a name means a company there, and which company.
 */
@NullMarked
package io.depeche.enrich.ticker.name;

import org.jspecify.annotations.NullMarked;
