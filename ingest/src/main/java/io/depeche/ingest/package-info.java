/**
 * Bytes of any wire format become wire items. It interprets nothing that an agency did not say.
 */
@NullMarked
package io.depeche.ingest;

import org.jspecify.annotations.NullMarked;
