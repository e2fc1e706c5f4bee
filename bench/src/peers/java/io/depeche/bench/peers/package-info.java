/** Other extractors, to compare with. */
@NullMarked
package io.depeche.bench.peers;

import org.jspecify.annotations.NullMarked;
