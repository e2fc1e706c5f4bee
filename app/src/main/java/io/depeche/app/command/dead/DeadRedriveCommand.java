package io.depeche.app.command.dead;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.command.Context;
import io.depeche.app.dead.DeadLetters;
import io.depeche.app.dead.Letter;
import io.depeche.app.dead.Redrive;
import io.depeche.app.dead.RedriveSender;
import io.depeche.app.dead.Shipment;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import io.depeche.app.terminal.LetterTable;
import io.depeche.app.terminal.Progress;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Sends the records behind dead letters back to the stages that refused them. */
@Command(
        name = "redrive",
        description =
                "Send the records behind dead letters to their stages again; without --apply only show where each would go.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche dead redrive --code BUG --stage sink --apply"})
final class DeadRedriveCommand implements Callable<Integer> {
    private final Context context;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private LetterOptions options = new LetterOptions();

    @Parameters(
            paramLabel = "PLACE",
            converter = ToPlace.class,
            description = "letters to redrive, such as wire.dead-letters-0@17; 'dead list --each' prints them")
    private Set<Place> places = Set.of();

    @Option(names = "--every", description = "all letters, if no other option selects any")
    private boolean every;

    @Option(names = "--apply", description = "send them")
    private boolean apply;

    @Option(names = "--again", description = "include letters already redriven")
    private boolean again;

    @Option(
            names = "--max-attempts",
            paramLabel = "N",
            defaultValue = "5",
            description = "skip letters refused more often than this (default 5)")
    private int maxAttempts;

    /** Reads the place of a letter. */
    static final class ToPlace implements ITypeConverter<Place> {
        @Override
        public Place convert(String text) {
            try {
                return Place.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    DeadRedriveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (apply && !every && places.isEmpty() && !options.areGiven() && spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "select letters with --code, --stage, --since, --until, PLACE, or --every");
        }
        Settings settings = context.settings();
        Cluster cluster = Cluster.of(settings).checked();
        List<Letter> letters = letters(DeadLetters.read(cluster, settings.topics(), options.filter(places)));
        Redrive redrive = Redrive.plan(letters, settings.topics(), settings.retention(), Instant.now());
        redrive.unsendable()
                .forEach(never -> context.err().println("cannot send: " + never.letter() + ": " + never.why()));
        return apply ? send(redrive, settings, cluster) : show(redrive);
    }

    private List<Letter> letters(DeadLetters dead) {
        Set<Place> missing = new HashSet<>(places);
        dead.letters().forEach(letter -> missing.remove(letter.place()));
        if (!missing.isEmpty()) {
            throw new CommandFailed("no matching dead letter at " + missing + "; nothing sent");
        }
        List<Letter> letters = again ? dead.letters() : dead.waiting();
        int redriven = dead.letters().size() - letters.size();
        if (redriven > 0) {
            context.err().println("skipped " + redriven + " already redriven; --again sends them again");
        }
        List<Letter> wanted = letters.stream()
                .filter(letter -> letter.attempts() <= maxAttempts)
                .toList();
        if (wanted.size() < letters.size()) {
            context.err()
                    .println("skipped " + (letters.size() - wanted.size()) + " refused more than " + maxAttempts
                            + " times; see --max-attempts");
        }
        return options.limited(wanted, context);
    }

    private int show(Redrive redrive) {
        if (!redrive.shipments().isEmpty()) {
            LetterTable.bound(redrive.shipments()).forEach(context::print);
        }
        context.err()
                .println("nothing sent; --apply would send "
                        + records(redrive.shipments().size()));
        return 0;
    }

    private int send(Redrive redrive, Settings settings, Cluster cluster) {
        Set<Shipment> gone = Set.of();
        if (!redrive.shipments().isEmpty()) {
            try (RedriveSender sender =
                            new RedriveSender(cluster, settings.topics().prefix());
                    Progress progress = Progress.on(
                            context.err(),
                            context.progress(),
                            "sending",
                            redrive.shipments().size())) {
                gone = new HashSet<>(sender.send(redrive.shipments(), progress::step));
            }
        }
        gone.forEach(lost -> lost.letters().forEach(letter -> context.err()
                .println("cannot send: " + letter.place() + ": its bytes at " + lost.from()
                        + " are gone (past their retention)")));
        Set<Shipment> lost = gone;
        List<Shipment> sent = redrive.shipments().stream()
                .filter(shipment -> !lost.contains(shipment))
                .collect(Collectors.toList());
        if (!sent.isEmpty()) {
            LetterTable.bound(sent).forEach(context::print);
        }
        context.err().println("sent " + records(sent.size()) + " at " + cluster.bootstrapServers());
        return gone.isEmpty() && redrive.unsendable().isEmpty() ? 0 : 1;
    }

    private static String records(int count) {
        return count + (count == 1 ? " record" : " records");
    }
}
