package io.depeche.app.settings;

import java.util.List;

/** The environment holds settings that cannot be used; all problems are reported at once. */
public final class SettingsException extends RuntimeException {
    private final List<String> problems;

    SettingsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line a problem, each beginning with the variable's name. */
    public List<String> problems() {
        return problems;
    }
}
