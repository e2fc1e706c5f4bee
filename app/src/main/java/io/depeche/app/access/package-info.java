/**
 * The rights on Kafka that stages, producers and subscribers need, and what is said of one that is missing. It reads a stage's
 * topology and never talks to Kafka.
 */
@NullMarked
package io.depeche.app.access;

import org.jspecify.annotations.NullMarked;
