/** A scripted day of a wire, whose script says by itself what must become of every article. It knows nothing of how stages decide. */
@NullMarked
package io.depeche.app.day;

import org.jspecify.annotations.NullMarked;
