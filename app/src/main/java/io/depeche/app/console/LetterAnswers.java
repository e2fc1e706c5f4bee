package io.depeche.app.console;

import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.console.desk.LetterShelf;
import io.depeche.app.console.desk.LetterShelf.Row;
import io.depeche.app.console.web.Reply;
import io.depeche.app.console.web.Request;
import io.depeche.app.dead.Letter;
import io.depeche.app.dead.LetterState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Answers about dead letters: how many of each code, the latest of them, and one with its bytes. */
record LetterAnswers(LetterShelf shelf, Records records, String topic, Map<String, CodeTexts.Text> texts) {
    private static final int MOST_ROWS = 500;
    private static final int MOST_BYTES = 256 << 10;

    /**
     * The letters of one code of one stage.
     *
     * @param waiting those that nobody has decided about
     */
    record Group(String stage, String code, int count, int waiting, Instant last, CodeTexts.@Nullable Text text) {}

    /**
     * A letter as a row.
     *
     * @param at when it was refused
     */
    record Line(String place, Instant at, String stage, String code, String message, int attempts, LetterState state) {}

    /** The groups, the one with the latest letter first, and the latest letters that match. */
    record Listed(List<Group> groups, List<Line> letters) {}

    /**
     * A letter.
     *
     * @param raw coordinates of the raw item
     * @param bytes the first of them, in Base64
     * @param size of all of them; 0 when only the source holds them
     */
    record Whole(
            Line letter,
            CodeTexts.@Nullable Text text,
            String raw,
            String source,
            String schema,
            boolean oversize,
            Map<String, String> headers,
            String bytes,
            int size) {}

    Reply list(Request request) {
        List<Row> all = shelf.letters();
        String code = request.query().getOrDefault("code", "");
        String stage = request.query().getOrDefault("stage", "");
        List<Line> lines = all.stream()
                .filter(row -> code.isEmpty() || row.letter().code().equals(code))
                .filter(row -> stage.isEmpty() || row.letter().stage().equals(stage))
                .limit(MOST_ROWS)
                .map(LetterAnswers::line)
                .toList();
        return Reply.json(new Listed(groups(all), lines));
    }

    private List<Group> groups(List<Row> newestFirst) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Row row : newestFirst) {
            Letter letter = row.letter();
            int waits = row.state() == LetterState.WAITING ? 1 : 0;
            groups.merge(
                    letter.stage() + " " + letter.code(),
                    new Group(letter.stage(), letter.code(), 1, waits, letter.at(), texts.get(letter.code())),
                    (newer, older) -> new Group(
                            newer.stage(),
                            newer.code(),
                            newer.count() + 1,
                            newer.waiting() + older.waiting(),
                            newer.last(),
                            newer.text()));
        }
        return List.copyOf(groups.values());
    }

    private static Line line(Row row) {
        Letter letter = row.letter();
        return new Line(
                letter.place().toString(),
                letter.at(),
                letter.stage(),
                letter.code(),
                letter.message(),
                letter.attempts(),
                row.state());
    }

    /** The record of a letter; empty when there is none at this place. */
    Optional<ConsumerRecord<byte[], byte[]>> record(String place) {
        return Place.isOn(topic, place) ? records.at(Place.parse(place)) : Optional.empty();
    }

    Reply one(String place) {
        return record(place).map(this::whole).orElseGet(() -> gone(place));
    }

    static Reply gone(String place) {
        return Reply.problem(404, "no dead letter at " + place + ": it is past its retention or was never written");
    }

    private Reply whole(ConsumerRecord<byte[], byte[]> record) {
        Letter letter = Letter.of(record);
        byte[] bytes = record.value() == null ? new byte[0] : record.value();
        LetterState state = shelf.at(letter.place()).map(Row::state).orElse(LetterState.WAITING);
        return Reply.json(new Whole(
                line(new Row(letter, state)),
                texts.get(letter.code()),
                letter.raw(),
                letter.source(),
                letter.schema(),
                letter.oversize(),
                RecordHeaders.all(record),
                Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES))),
                bytes.length));
    }
}
