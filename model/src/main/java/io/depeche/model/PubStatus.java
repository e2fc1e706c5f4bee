package io.depeche.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The publishing status of an item, from the IPTC NewsCodes scheme pubstatus. */
public enum PubStatus {
    USABLE,
    WITHHELD,
    CANCELED;

    /** The IPTC code: {@code usable}, {@code withheld} or {@code canceled}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
