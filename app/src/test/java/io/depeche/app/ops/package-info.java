/**
 * What people on call look at: the alert rules and dashboards of {@code deploy}, tried on a real Prometheus. These tests know the
 * files and the page of metrics, not how anything is counted.
 */
@NullMarked
package io.depeche.app.ops;

import org.jspecify.annotations.NullMarked;
