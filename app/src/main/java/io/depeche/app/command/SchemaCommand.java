package io.depeche.app.command;

import io.depeche.model.Schemas;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a JSON Schema. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of what a topic carries.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche schema article > article.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            paramLabel = "NAME",
            defaultValue = "article",
            description = "article (wire.articles), enriched-article (wire.enriched), wire-item (wire.items)")
    private String name = "article";

    SchemaCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.out().println(Schemas.text(name));
        return 0;
    }
}
