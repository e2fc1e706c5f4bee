/**
 * The Kafka cluster that commands talk to: its address, its clients, its topics.
 */
@NullMarked
package io.depeche.app.cluster;

import org.jspecify.annotations.NullMarked;
