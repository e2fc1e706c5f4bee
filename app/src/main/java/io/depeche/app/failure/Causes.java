package io.depeche.app.failure;

import org.jspecify.annotations.Nullable;

/** What an exception says together with the one that it began with: Kafka wraps what went wrong into what it was doing. */
public final class Causes {
    private Causes() {}

    /** The message of {@code e}, and that of its innermost cause when it says something else. */
    public static String of(Throwable e) {
        Throwable innermost = e;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String outer = message(e, null);
        String inner = message(innermost, outer);
        return outer.contains(inner) ? outer : outer + ": " + inner;
    }

    private static String message(Throwable e, @Nullable String otherwise) {
        String message = e.getMessage();
        if (message != null && !message.isBlank()) {
            return message;
        }
        return otherwise == null ? e.getClass().getSimpleName() : otherwise;
    }
}
