package io.depeche.app.run;

import java.util.Locale;

/** The stages that a process can run. */
public enum StageName {
    INGEST,
    ENRICH,
    SINK;

    /** The stage's name as users write it, and as it stands in application ids. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
