package io.depeche.app.reference;

import io.depeche.app.cluster.Skipped;

/**
 * Records of a topic that are nothing but rows of one import.
 *
 * @param generation of the import
 * @param to behind the last one
 */
record RowRun(String generation, int partition, long from, long to) {
    Skipped skipped() {
        return new Skipped(partition, from, to);
    }
}
