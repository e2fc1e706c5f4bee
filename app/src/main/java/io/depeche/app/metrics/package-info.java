/**
 * What a running process counts and measures, for Prometheus.
 */
@NullMarked
package io.depeche.app.metrics;

import org.jspecify.annotations.NullMarked;
