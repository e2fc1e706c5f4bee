package io.depeche.app.command;

import picocli.CommandLine.Option;

/** The option of commands whose output people or programs read. */
public final class OutputOption {
    @Option(names = "--output", paramLabel = "text|json", defaultValue = "text", description = "text or json")
    private Form form = Form.TEXT;

    enum Form {
        TEXT,
        JSON
    }

    /** Whether to print a line of JSON for each thing, for programs. */
    public boolean isJson() {
        return form == Form.JSON;
    }
}
