/**
 * The console: the page that people look at, and what it asks for over HTTP. It reads the public topics with consumers of its
 * own, and knows the stages by their counters alone.
 */
@NullMarked
package io.depeche.app.console;

import org.jspecify.annotations.NullMarked;
