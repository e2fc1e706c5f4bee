package io.depeche.bench;

/** Something that finds names; others than ours are found as services. */
public interface EntityEngine {
    /** What results call it. */
    String name();

    /** Gets ready, with nothing kept of earlier texts. */
    void start();

    /** How many names a text has. */
    int names(String text);
}
