package io.depeche.app.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of commands whose record on {@code wire.operations} says who decided what and why. */
public class Decision {
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why")
    private String reason = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who decided this")
    private String by = "";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** Why, for those who ask later. */
    public String reason() {
        return given(reason);
    }

    /** The name of who decided. */
    public String by() {
        return given(by);
    }

    private String given(String text) {
        if (text.isBlank()) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "--reason and --by need a text");
        }
        return text;
    }
}
