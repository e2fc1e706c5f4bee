package io.depeche.app.command.dead;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.dead.DeadLetters;
import io.depeche.app.dead.Decided;
import io.depeche.app.dead.Letter;
import io.depeche.app.dead.LetterWriter;
import io.depeche.app.settings.Settings;
import io.depeche.app.terminal.LetterTable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Notes that letters need nothing more. */
@Command(
        name = "discard",
        description =
                "Note that dead letters need nothing more: they are not listed or redriven after that. Their bytes stay "
                        + "as long as the topic keeps them. Without --apply it shows which letters are meant.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche dead discard --code RAW-EMPTY --since 3d",
            "          depeche dead discard --code RAW-EMPTY --apply \\",
            "            --by 'A. Ruiz' --reason 'line tests'",
            "The reason and the name are kept on wire.operations.",
            "'dead redrive --again' still sends a discarded letter."
        })
final class DeadDiscardCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private ChangeOptions options = new ChangeOptions();

    DeadDiscardCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<Decided> decided = options.decided();
        options.filter();
        Settings settings = context.settings();
        Cluster cluster =
                Cluster.of(settings).checked().having(settings.topics().operations());
        return decided.map(decision -> discard(cluster, settings, decision)).orElseGet(() -> show(cluster, settings));
    }

    private int discard(Cluster cluster, Settings settings, Decided decided) {
        // before the letters are read, so that what another command did until now is seen
        try (LetterWriter writer = new LetterWriter(cluster, settings.topics())) {
            List<Letter> letters = letters(cluster, settings);
            writer.discard(letters, decided);
            context.err().println("discarded " + count(letters));
        }
        return 0;
    }

    private int show(Cluster cluster, Settings settings) {
        List<Letter> letters = letters(cluster, settings);
        context.err().println("nothing discarded; --apply would discard " + count(letters));
        return 0;
    }

    private List<Letter> letters(Cluster cluster, Settings settings) {
        DeadLetters dead = DeadLetters.read(cluster, settings.topics(), options.filter());
        List<Letter> letters = options.limited(options.choose(dead, false, context), context);
        if (!letters.isEmpty()) {
            LetterTable.summary(letters).forEach(context::print);
        }
        return letters;
    }

    private static String count(List<Letter> letters) {
        return letters.size() + (letters.size() == 1 ? " letter" : " letters");
    }
}
