package io.depeche.app.failure;

/** Thrown when a command cannot do its work; exit code 1. The message tells the user what happened, where, and what to do. */
public final class CommandFailed extends RuntimeException {
    /** A failure without a cause. */
    public CommandFailed(String message) {
        super(message);
    }

    /** A failure with a cause, which users see only on request. */
    public CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
