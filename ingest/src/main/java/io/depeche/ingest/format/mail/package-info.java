/**
 * Reads the story in a mail message (RFC 5322, MIME).
 */
@NullMarked
package io.depeche.ingest.format.mail;

import org.jspecify.annotations.NullMarked;
