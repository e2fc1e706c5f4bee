package io.depeche.app.console;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.console.web.Reply;
import io.depeche.app.dead.DeadLetters;
import io.depeche.app.dead.Decided;
import io.depeche.app.dead.Letter;
import io.depeche.app.dead.LetterFilter;
import io.depeche.app.dead.LetterState;
import io.depeche.app.dead.LetterWriter;
import io.depeche.app.dead.Originals;
import io.depeche.app.dead.Redrive;
import io.depeche.app.dead.Unsendable;
import io.depeche.app.settings.Settings;
import io.depeche.model.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Redrives and discards letters, as {@code depeche dead} does. */
record LetterChanges(Cluster cluster, Settings settings) {

    /** What is done about a letter. */
    @FunctionalInterface
    private interface Deed {
        Reply apply(LetterWriter writer, Letter letter, Decided decided);
    }

    /**
     * A letter about which somebody decided.
     *
     * @param place of the letter
     * @param by who decided it
     */
    record Change(String place, String reason, String by) {}

    /** What became of the letter. */
    record Changed(String place, LetterState state) {}

    Reply redrive(byte[] body) {
        return change(body, this::redrive);
    }

    Reply discard(byte[] body) {
        return change(body, (writer, letter, decided) -> {
            writer.discard(List.of(letter), decided);
            return changed(letter, LetterState.DISCARDED);
        });
    }

    /** Reads the letter after the writer was made, so that what somebody else decided until then is seen. */
    private Reply change(byte[] body, Deed deed) {
        Change change = read(body);
        Decided decided = new Decided(change.reason().strip(), change.by().strip(), Instant.now());
        try (LetterWriter writer = new LetterWriter(cluster, settings.topics())) {
            DeadLetters dead = DeadLetters.read(cluster, settings.topics(), LetterFilter.at(change.place()));
            return dead.letters().stream()
                    .filter(letter -> letter.place().toString().equals(change.place()))
                    .findFirst()
                    .map(letter -> dead.state(letter) == LetterState.WAITING
                            ? deed.apply(writer, letter, decided)
                            : Reply.problem(
                                    409, "somebody has " + dead.state(letter).code() + " this letter already"))
                    .orElseGet(() -> LetterAnswers.gone(change.place()));
        }
    }

    private Reply redrive(LetterWriter writer, Letter letter, Decided decided) {
        Redrive plan = Redrive.plan(List.of(letter), settings.topics(), settings.retention(), decided.at());
        try (Originals originals = new Originals(cluster)) {
            Redrive done = writer.redrive(plan.shipments(), originals, decided, () -> {});
            return Stream.concat(plan.unsendable().stream(), done.unsendable().stream())
                    .findFirst()
                    .map(LetterChanges::unsent)
                    .orElseGet(() -> changed(letter, LetterState.REDRIVEN));
        }
    }

    private static Reply unsent(Unsendable letter) {
        return Reply.problem(409, "cannot send: " + letter.why());
    }

    private static Reply changed(Letter letter, LetterState state) {
        return Reply.json(new Changed(letter.place().toString(), state));
    }

    private static Change read(byte[] body) {
        try {
            Change change = Json.read(body, Change.class);
            if (change.place() == null || isBlank(change.reason()) || isBlank(change.by())) {
                throw new IllegalArgumentException("give the place of the letter, who decides this, and why");
            }
            return change;
        } catch (IOException e) {
            throw new IllegalArgumentException("not a decision about a letter: " + e.getMessage(), e);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
