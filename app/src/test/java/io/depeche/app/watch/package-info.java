@NullMarked
package io.depeche.app.watch;

import org.jspecify.annotations.NullMarked;
