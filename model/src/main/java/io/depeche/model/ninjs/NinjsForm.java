package io.depeche.model.ninjs;

import java.util.Locale;

/** The forms in which articles are published. */
public enum NinjsForm {
    /** IPTC ninjs 3.1 and four properties of our own, which IPTC's JSON Schema refuses because it refuses all that it does not know. */
    EXTENDED(NinjsArticle.SCHEMA),
    /** IPTC ninjs 3.1 without any other property: valid by IPTC's JSON Schema. */
    STRICT("ninjs/3.1");

    private final String schema;

    NinjsForm(String schema) {
        this.schema = schema;
    }

    /** The value of the header {@code depeche-schema} on articles of this form. */
    public String schema() {
        return schema;
    }

    /** The form in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
