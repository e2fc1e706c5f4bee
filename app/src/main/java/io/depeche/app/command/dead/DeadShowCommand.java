package io.depeche.app.command.dead;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.command.Context;
import io.depeche.app.dead.DeadLetters;
import io.depeche.app.dead.Letter;
import io.depeche.app.dead.LetterFilter;
import io.depeche.app.dead.Originals;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import io.depeche.app.terminal.LetterPage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a letter with its bytes. */
@Command(
        name = "show",
        description = "Show a dead letter: what happened, what to do, what was decided, its headers and its bytes.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche dead show wire.dead-letters-0@17",
            "          depeche dead show wire.raw-0@41 --raw > item.xml"
        })
final class DeadShowCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            paramLabel = "COORDINATE",
            description = "a letter (wire.dead-letters-0@17), the record that was refused (wire.items-0@5), or the raw "
                    + "record or item behind it (wire.raw-0@41#1/1)")
    private String coordinate = "";

    @Option(names = "--raw", description = "write the bytes that the stage refused, and nothing else")
    private boolean raw;

    @Spec
    private @Nullable CommandSpec spec;

    DeadShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Coordinate.check(coordinate, Objects.requireNonNull(spec));
        Settings settings = context.settings();
        Cluster cluster = Cluster.of(settings).checked();
        DeadLetters dead = DeadLetters.read(cluster, settings.topics(), LetterFilter.at(coordinate));
        List<Letter> letters = dead.letters();
        if (letters.isEmpty()) {
            throw new CommandFailed(LetterOptions.noneAt(coordinate, dead));
        }
        try (Originals originals = new Originals(cluster)) {
            if (raw) {
                write(only(letters), originals);
            } else {
                letters.forEach(letter -> show(letter, dead, originals));
            }
        }
        return 0;
    }

    private Letter only(List<Letter> letters) {
        if (letters.size() > 1) {
            throw new CommandFailed(letters.size() + " letters are at or behind " + coordinate + "; name one: "
                    + letters.stream().map(Letter::place).map(Place::toString).collect(Collectors.joining(", ")));
        }
        return letters.get(0);
    }

    private void write(Letter letter, Originals originals) {
        byte[] value = originals.of(letter).orElseThrow(() -> gone(letter)).value();
        context.write(value == null ? new byte[0] : value);
    }

    private void show(Letter letter, DeadLetters dead, Originals originals) {
        ConsumerRecord<byte[], byte[]> record = originals.at(letter.place()).orElseThrow(() -> gone(letter));
        LetterPage.of(letter, dead, record).forEach(context::print);
        Optional<ConsumerRecord<byte[], byte[]>> original = originals.of(letter);
        original.ifPresent(bytes ->
                LetterPage.bytes(bytes.value(), Place.of(bytes).toString()).forEach(context::print));
        if (original.isEmpty()) {
            context.err().println(letter.place() + ": " + Originals.gone(letter.bytesAt()));
        }
    }

    private static CommandFailed gone(Letter letter) {
        return new CommandFailed(letter.place() + ": " + Originals.gone(letter.bytesAt()));
    }
}
