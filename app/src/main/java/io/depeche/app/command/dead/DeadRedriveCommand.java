package io.depeche.app.command.dead;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.dead.DeadLetters;
import io.depeche.app.dead.Decided;
import io.depeche.app.dead.Letter;
import io.depeche.app.dead.LetterWriter;
import io.depeche.app.dead.Originals;
import io.depeche.app.dead.Preview;
import io.depeche.app.dead.Redrive;
import io.depeche.app.dead.Shipment;
import io.depeche.app.dead.Trial;
import io.depeche.app.dead.Unsendable;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.Settings;
import io.depeche.app.terminal.LetterTable;
import io.depeche.app.terminal.PreviewPage;
import io.depeche.app.terminal.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends the records behind letters to the stages that refused them. */
@Command(
        name = "redrive",
        description =
                "Send the records behind dead letters to their stages again. Without --apply nothing is sent: it shows "
                        + "where each would go, and what this build would make of it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche dead redrive --code BUG --stage sink",
            "          depeche dead redrive --code BUG --stage sink --apply \\",
            "            --by 'A. Ruiz' --reason 'mended in 1.4.2'",
            "The reason and the name are kept on wire.operations."
        })
final class DeadRedriveCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Context context;

    @Mixin
    private ChangeOptions options = new ChangeOptions();

    @Option(names = "--again", description = "include letters already redriven or discarded")
    private boolean again;

    @Option(names = "--each", description = "name all letters that would be refused again, not the first 20 alone")
    private boolean each;

    @Option(
            names = "--max-attempts",
            paramLabel = "N",
            defaultValue = "5",
            description = "skip letters refused more often than this (default 5)")
    private int maxAttempts;

    DeadRedriveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<Decided> decided = options.decided();
        options.filter();
        Settings settings = context.settings();
        Cluster cluster =
                Cluster.of(settings).checked().having(settings.topics().operations());
        return decided.map(decision -> send(cluster, settings, decision)).orElseGet(() -> show(cluster, settings));
    }

    private Redrive plan(Cluster cluster, Settings settings) {
        DeadLetters dead = DeadLetters.read(cluster, settings.topics(), options.filter());
        List<Letter> letters = options.limited(notTooOften(options.choose(dead, again, context)), context);
        return Redrive.plan(letters, settings.topics(), settings.retention(), Instant.now());
    }

    private List<Letter> notTooOften(List<Letter> letters) {
        List<Letter> wanted = letters.stream()
                .filter(letter -> letter.attempts() <= maxAttempts)
                .toList();
        if (wanted.size() < letters.size()) {
            context.err()
                    .println("skipped " + (letters.size() - wanted.size()) + " refused more than " + maxAttempts
                            + " times; see --max-attempts");
        }
        return wanted;
    }

    private int show(Cluster cluster, Settings settings) {
        Redrive redrive = plan(cluster, settings);
        tell(redrive.unsendable());
        Preview preview = preview(cluster, settings, redrive.shipments());
        tell(preview.gone());
        if (!preview.shipments().isEmpty()) {
            LetterTable.bound(preview.shipments()).forEach(context::print);
            PreviewPage.of(preview, each ? Integer.MAX_VALUE : SHOWN).forEach(context::print);
        }
        context.err()
                .println("nothing sent; --apply would send "
                        + records(preview.shipments().size()));
        return 0;
    }

    private Preview preview(Cluster cluster, Settings settings, List<Shipment> shipments) {
        if (shipments.isEmpty()) {
            return Preview.NOTHING;
        }
        Trial trial = new Trial(Pipeline.of(settings), settings.maxRecordBytes());
        try (Originals originals = new Originals(cluster);
                Progress progress = progress("trying", shipments.size())) {
            return Preview.of(shipments, originals, trial, progress::step);
        }
    }

    private int send(Cluster cluster, Settings settings, Decided decided) {
        // before the letters are read, so that what another redrive did until now is seen
        try (LetterWriter writer = new LetterWriter(cluster, settings.topics());
                Originals originals = new Originals(cluster)) {
            Redrive redrive = plan(cluster, settings);
            tell(redrive.unsendable());
            Redrive done;
            try (Progress progress = progress("sending", redrive.shipments().size())) {
                done = writer.redrive(redrive.shipments(), originals, decided, progress::step);
            }
            tell(done.unsendable());
            if (!done.shipments().isEmpty()) {
                LetterTable.bound(done.shipments()).forEach(context::print);
            }
            context.err().println("sent " + records(done.shipments().size()) + " at " + cluster.bootstrapServers());
            return redrive.unsendable().isEmpty() && done.unsendable().isEmpty() ? 0 : 1;
        }
    }

    private void tell(List<Unsendable> letters) {
        letters.forEach(never -> context.err().println("cannot send: " + never.letter() + ": " + never.why()));
    }

    private Progress progress(String task, int total) {
        return Progress.on(context.err(), context.progress(), task, total);
    }

    private static String records(int count) {
        return count + (count == 1 ? " record" : " records");
    }
}
