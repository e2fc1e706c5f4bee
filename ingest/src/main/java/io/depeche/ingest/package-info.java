/**
 * Turns bytes of any wire format into wire items: decodes, sniffs and reads them, and determines identity and times
 * by the feed's profile. It adds nothing that an agency did not say, and only its topology knows Kafka.
 */
@NullMarked
package io.depeche.ingest;

import org.jspecify.annotations.NullMarked;
