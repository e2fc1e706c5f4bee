package io.depeche.bench;

/** An engine that finds names; {@link java.util.ServiceLoader} finds those of others. */
public interface EntityEngine {
    /** Its name in results. */
    String name();

    /** Starts with empty caches. */
    void start();

    /** The number of names in a text. */
    int names(String text);
}
