package io.depeche.app.command.reference;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.reference.ReferenceState;
import io.depeche.app.reference.ReferenceTopic;
import io.depeche.app.reference.ReferenceWriter;
import io.depeche.app.settings.Settings;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.reference.row.Row;
import io.depeche.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Blocks or corrects a name or code. */
@Command(
        name = "override",
        description = "Block or correct a name or code; running stages apply it at once.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche reference override --alias Click --block \\",
            "            --reason 'a word' --by 'A. Ruiz'",
            "          depeche reference override --code ACME.PA --instrument FR0000121329 \\",
            "            --reason 'desk says' --by 'A. Ruiz'",
            "          depeche reference override --alias Click --withdraw"
        })
final class ReferenceOverrideCommand implements Callable<Integer> {
    private final Context context;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Subject subject = new Subject();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Decision decision = new Decision();

    @Option(names = "--reason", paramLabel = "TEXT", description = "why (required unless --withdraw)")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", description = "who decided this (required unless --withdraw)")
    private String by = "";

    @Spec
    private @Nullable CommandSpec spec;

    /** What the override is about. */
    static final class Subject {
        @Option(names = "--alias", required = true, paramLabel = "NAME", description = "a name as written in texts")
        private @Nullable String alias;

        @Option(
                names = "--code",
                required = true,
                paramLabel = "CODE",
                description = "a RIC, ticker or ISIN as written in texts")
        private @Nullable String code;
    }

    /** The decision. */
    static final class Decision {
        @Option(names = "--block", required = true, description = "it means no instrument")
        private boolean block;

        @Option(
                names = "--instrument",
                required = true,
                paramLabel = "ISIN",
                description = "it means this instrument: an ISIN, or an id from an import")
        private @Nullable String instrument;

        @Option(names = "--withdraw", required = true, description = "remove the decision")
        private boolean withdraw;
    }

    ReferenceOverrideCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Row.Ruling.What what = subject.alias == null ? Row.Ruling.What.CODE : Row.Ruling.What.ALIAS;
        String text = subject.alias == null ? Objects.requireNonNull(subject.code) : subject.alias;
        if (!decision.withdraw && (reason.isBlank() || by.isBlank())) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "--reason and --by are required");
        }
        Settings settings = context.settings();
        Cluster cluster = Cluster.of(settings).checked();
        String topic = settings.topics().reference();
        Row.Ruling ruling =
                new Row.Ruling(what, text, decision.block ? null : decision.instrument, reason, by, "operator");
        if (ruling.instrument() != null) {
            checkInstrument(ruling, ReferenceTopic.read(cluster, topic), Pipeline.words(settings));
        }
        try (ReferenceWriter writer = new ReferenceWriter(cluster, topic)) {
            if (decision.withdraw) {
                writer.withdraw(what, text);
                context.err().println("withdrawn");
            } else {
                writer.override(ruling);
                context.err().println(ReferenceListCommand.line(ruling));
            }
        }
        return 0;
    }

    private static void checkInstrument(Row.Ruling ruling, ReferenceState state, Words words) {
        if (!StarterTables.with(words, state.imports(), List.of(ruling))
                .unapplied()
                .isEmpty()) {
            throw new CommandFailed("no override written: no instrument, or more than one, has the ISIN or id "
                    + ruling.instrument() + "; 'depeche reference show' finds instruments");
        }
    }
}
