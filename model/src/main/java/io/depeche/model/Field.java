package io.depeche.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The two texts that spans refer to. */
public enum Field {
    HEADLINE,
    BODY;

    /** {@code headline} or {@code body}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
