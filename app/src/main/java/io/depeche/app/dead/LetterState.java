package io.depeche.app.dead;

import com.fasterxml.jackson.annotation.JsonValue;
import io.depeche.model.operation.Operation;
import java.util.Locale;
import java.util.Optional;

/** What became of a letter. */
public enum LetterState {
    /** Nobody has decided about it. */
    WAITING,
    /** Its record was sent again. */
    REDRIVEN,
    /** An operator decided that it needs nothing more. */
    DISCARDED;

    /** The state of a letter after this was decided about it; empty when the operation is about something else. */
    public static Optional<LetterState> after(Operation operation) {
        return switch (operation.action()) {
            case Operation.REDRIVE -> Optional.of(REDRIVEN);
            case Operation.DISCARD -> Optional.of(DISCARDED);
            default -> Optional.empty();
        };
    }

    /** The state as users read it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
