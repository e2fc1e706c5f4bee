package io.depeche.app.failure;

/** A command cannot do its work. The message is for the user: what happened, where, what to do. Exit code 1. */
public final class CommandFailed extends RuntimeException {
    /** A failure with nothing behind it. */
    public CommandFailed(String message) {
        super(message);
    }

    /** A failure with a cause, which is shown only on request. */
    public CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
