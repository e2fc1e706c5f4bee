/**
 * Reads formats of the teleprinter age: IPTC 7901, ANPA 1312 and the SGML of Reuters-21578.
 */
@NullMarked
package io.depeche.ingest.format.teleprinter;

import org.jspecify.annotations.NullMarked;
