package io.depeche.app.settings;

/** How {@code run} writes its log. */
public enum LogFormat {
    /** Lines for people. */
    TEXT,
    /** A JSON object a line. */
    JSON,
    /** Text on a terminal, otherwise JSON. */
    AUTO;

    /** Whether it is JSON when standard error is, or is not, a terminal. */
    public boolean isJson(boolean terminal) {
        return this == JSON || (this == AUTO && !terminal);
    }
}
