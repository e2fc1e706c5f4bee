package io.depeche.app.settings;

import java.util.List;

/** Thrown for invalid settings in the environment; it reports all problems at once. */
public final class SettingsException extends RuntimeException {
    private final List<String> problems;

    SettingsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line per problem, each starting with the variable's name. */
    public List<String> problems() {
        return problems;
    }
}
