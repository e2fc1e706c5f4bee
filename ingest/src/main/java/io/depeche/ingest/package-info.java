/**
 * Bytes of any wire format become wire items: decode, sniff, read, and settle identity and times by the feed's profile.
 * It interprets nothing that an agency did not say, and knows nothing of Kafka outside of its topology.
 */
@NullMarked
package io.depeche.ingest;

import org.jspecify.annotations.NullMarked;
