/** The example programs of the documentation, against a real broker. */
@NullMarked
package io.depeche.app.example;

import org.jspecify.annotations.NullMarked;
