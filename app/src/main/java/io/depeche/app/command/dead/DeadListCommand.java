package io.depeche.app.command.dead;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.command.OutputOption;
import io.depeche.app.dead.DeadLetters;
import io.depeche.app.dead.Letter;
import io.depeche.app.dead.LetterFilter;
import io.depeche.app.dead.LetterState;
import io.depeche.app.settings.Settings;
import io.depeche.app.terminal.LetterTable;
import io.depeche.model.Json;
import io.depeche.model.operation.Operation;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists dead letters. */
@Command(
        name = "list",
        description = "List dead letters: a count per code, or every letter (--each, --limit, --output json).",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche dead list --code 'RAW-*' --since 2h --each"})
final class DeadListCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private LetterOptions options = new LetterOptions();

    @Option(names = "--each", description = "also print one line per letter")
    private boolean each;

    @Option(names = "--all", description = "include letters already redriven or discarded")
    private boolean all;

    @Mixin
    private OutputOption output = new OutputOption();

    private record Line(
            String place,
            Instant at,
            String stage,
            String code,
            int attempts,
            String raw,
            String source,
            boolean oversize,
            String provider,
            LetterState state,
            boolean redriven,
            @Nullable Operation decision,
            String message) {
        static Line of(Letter letter, DeadLetters dead) {
            return new Line(
                    letter.place().toString(),
                    letter.at(),
                    letter.stage(),
                    letter.code(),
                    letter.attempts(),
                    letter.raw(),
                    letter.source(),
                    letter.oversize(),
                    letter.provider(),
                    dead.state(letter),
                    dead.state(letter) == LetterState.REDRIVEN,
                    dead.decision(letter).orElse(null),
                    letter.message());
        }
    }

    DeadListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LetterFilter filter = options.filter();
        Settings settings = context.settings();
        Cluster cluster = Cluster.of(settings).checked();
        DeadLetters dead = DeadLetters.read(cluster, settings.topics(), filter);
        options.check(dead);
        List<Letter> letters = all ? dead.letters() : dead.waiting();
        int hidden = dead.letters().size() - letters.size();
        if (letters.isEmpty()) {
            context.err().println(options.none(dead, settings.topics().deadLetters()));
        } else {
            print(letters, dead);
        }
        if (hidden > 0) {
            context.err().println(hidden + " more were already redriven or discarded; --all shows them");
        }
        return 0;
    }

    private void print(List<Letter> letters, DeadLetters dead) {
        if (output.isJson()) {
            options.limited(letters, context).forEach(letter -> context.print(Json.line(Line.of(letter, dead))));
            return;
        }
        LetterTable.summary(letters).forEach(context::print);
        if (each || options.areLimited()) {
            options.limited(letters, context).forEach(letter -> context.print(line(letter, dead)));
        }
    }

    private String line(Letter letter, DeadLetters dead) {
        String line = LetterTable.line(letter, dead.state(letter));
        return context.terminal() ? LetterTable.cut(line, context.width()) : line;
    }
}
