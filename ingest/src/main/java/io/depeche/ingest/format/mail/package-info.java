/**
 * Mail messages (RFC 5322, MIME): the story that one carries.
 */
@NullMarked
package io.depeche.ingest.format.mail;

import org.jspecify.annotations.NullMarked;
