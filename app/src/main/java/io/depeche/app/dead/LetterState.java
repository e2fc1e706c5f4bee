package io.depeche.app.dead;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a letter. */
public enum LetterState {
    /** Nobody has decided about it. */
    WAITING,
    /** Its record was sent again. */
    REDRIVEN,
    /** An operator decided that it needs nothing more. */
    DISCARDED;

    /** The state as users read it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
