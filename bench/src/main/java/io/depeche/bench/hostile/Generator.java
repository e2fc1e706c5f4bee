package io.depeche.bench.hostile;

import java.util.random.RandomGenerator;

/** Makes a hostile item: a function of its arguments alone. */
@FunctionalInterface
interface Generator {
    /**
     * Makes one.
     *
     * @param length about how many characters; where an item has a length of its own, it does not matter
     */
    byte[] item(RandomGenerator random, int length);
}
