/** What subscribers are promised: the example programs, and the descriptions of the public topics. */
@NullMarked
package io.depeche.app.subscriber;

import org.jspecify.annotations.NullMarked;
