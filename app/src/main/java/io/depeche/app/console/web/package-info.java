/**
 * The console's rules of HTTP: who may ask for what, the page's own files, and how answers are written. It knows nothing of
 * articles and Kafka.
 */
@NullMarked
package io.depeche.app.console.web;

import org.jspecify.annotations.NullMarked;
