/**
 * The life of running stages.
 */
@NullMarked
package io.depeche.app.run;

import org.jspecify.annotations.NullMarked;
