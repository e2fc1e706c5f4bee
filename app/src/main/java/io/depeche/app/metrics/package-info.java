/**
 * Counts and measures a running process for Prometheus.
 */
@NullMarked
package io.depeche.app.metrics;

import org.jspecify.annotations.NullMarked;
