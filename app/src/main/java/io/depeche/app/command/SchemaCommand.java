package io.depeche.app.command;

import io.depeche.model.Schemas;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a JSON Schema. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of a topic's records.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche schema article > article.schema.json"})
public final class SchemaCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            defaultValue = "article",
            description =
                    "article (wire.articles), withdrawal (wire.articles.by-ticker), held-item (wire.held), operation"
                            + " (wire.operations), watch-entry (wire.watchlists), enriched-article (wire.enriched), wire-item (wire.items)")
    private String name = "article";

    @Spec
    private @Nullable CommandSpec spec;

    public SchemaCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!Schemas.names().contains(name)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "unknown schema '" + name + "'; use " + String.join(", ", Schemas.names()));
        }
        context.out().println(Schemas.text(name));
        return 0;
    }
}
