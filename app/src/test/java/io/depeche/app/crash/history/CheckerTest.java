package io.depeche.app.crash.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Place;
import io.depeche.model.Coordinates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker finds each kind of anomaly, planted one at a time into a history without any. */
class CheckerTest {
    private static final String URI = "urn:example:1";

    /** Send 0: two revisions of a listed article in one record with a broken item; send 1: a third revision; send 2: a skip. */
    private static final List<Seen> SOUND = List.of(
            raw(0, 0),
            raw(1, 1),
            raw(2, 2),
            item(Topic.ITEM, 0, "0#1/3"),
            item(Topic.ITEM, 1, "0#2/3"),
            item(Topic.ITEM, 3, "1#1/1"),
            item(Topic.ITEM, 4, "2#1/1"),
            item(Topic.ENRICHED, 0, "0#1/3"),
            item(Topic.ENRICHED, 1, "0#2/3"),
            item(Topic.ENRICHED, 3, "1#1/1"),
            article(0, "0#1/3", 1, "XPAR:HO"),
            article(1, "0#2/3", 2, "XPAR:HO"),
            article(3, "1#1/1", 3),
            item(Topic.LATEST, 1, "0#2/3"),
            item(Topic.LATEST, 3, "1#1/1"),
            listed(0, "0#1/3"),
            listed(1, "0#2/3"),
            listed(3, "1#1/1"),
            end(Topic.LETTER, 0, "ingest", "0#3/3", "SCH-MISSING-CONTENT"),
            end(Topic.SKIP, 0, "enrich", "2#1/1", "VER-DUPLICATE"));

    private static final History HISTORY =
            new History(List.of(sent(0, 0), sent(1, 1), new Sent(2, null), new Sent(3, null)), SOUND, SOUND);

    @Test
    void shouldFindNothingInASoundHistory() {
        assertThat(Checker.anomalies(HISTORY)).isEmpty();
        assertThat(Checker.differences(SOUND, SOUND)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void shouldFindAPlantedAnomaly(String what, Anomaly.Kind kind, UnaryOperator<History> plant) {
        assertThat(Checker.anomalies(plant.apply(HISTORY)))
                .as(what)
                .extracting(Anomaly::kind)
                .contains(kind);
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                plant("an acknowledged send is not there", Anomaly.Kind.LOST, without(Topic.RAW, 1)),
                plant("another send stands where one was acknowledged", Anomaly.Kind.LOST, raws(raw(0, 0), raw(1, 3))),
                plant("a record has no trace", Anomaly.Kind.LOST, withoutAll("2#1/1")),
                plant("an item has no end", Anomaly.Kind.LOST, without(Topic.SKIP, 0)),
                plant("a reader went past a record", Anomaly.Kind.LOST, live(without(SOUND, Topic.ARTICLE, 1))),
                plant("a send is there twice", Anomaly.Kind.DOUBLED, with(raw(3, 1))),
                plant("an article comes twice", Anomaly.Kind.DOUBLED, with(article(5, "1#1/1", 4))),
                plant(
                        "an item has an article and a letter",
                        Anomaly.Kind.DOUBLED,
                        with(end(Topic.LETTER, 1, "sink", "1#1/1", "BUG"))),
                plant("an item goes through twice", Anomaly.Kind.DOUBLED, with(item(Topic.ITEM, 5, "2#1/1"))),
                plant("a listing has an article twice", Anomaly.Kind.DOUBLED, with(listed(5, "1#1/1"))),
                plant("a record is shown twice", Anomaly.Kind.DOUBLED, live(plus(SOUND, SOUND.get(11)))),
                plant("an article is not under its listing", Anomaly.Kind.TORN, without(Topic.BY_TICKER, 1)),
                plant("an article is not the latest", Anomaly.Kind.TORN, without(Topic.LATEST, 3)),
                plant("a listing has an article that is not there", Anomaly.Kind.TORN, without(Topic.ARTICLE, 1)),
                plant("an article comes of nothing", Anomaly.Kind.TORN, without(Topic.ENRICHED, 1)),
                plant("one of the items of a record does not come out", Anomaly.Kind.TORN, without(Topic.LETTER, 0)),
                plant(
                        "a record is read that is not there afterwards",
                        Anomaly.Kind.ABORTED_READ,
                        live(plus(SOUND, article(7, "1#1/1", 4)))),
                plant(
                        "another record stands where one was read",
                        Anomaly.Kind.ABORTED_READ,
                        live(plus(without(SOUND, Topic.ARTICLE, 3), article(3, "1#1/1", 9)))),
                plant("an article comes of no send", Anomaly.Kind.ABORTED_READ, with(article(9, "77#1/1", 4))),
                plant(
                        "a revision goes back",
                        Anomaly.Kind.OUT_OF_ORDER,
                        articles(article(0, "0#1/3", 2, "XPAR:HO"), article(1, "0#2/3", 1, "XPAR:HO"))),
                plant(
                        "records of a feed pass one another",
                        Anomaly.Kind.OUT_OF_ORDER,
                        last(swapped(item(Topic.ITEM, 3, "1#1/1"), item(Topic.ITEM, 4, "2#1/1")))),
                plant(
                        "items of a record pass one another",
                        Anomaly.Kind.OUT_OF_ORDER,
                        last(swapped(item(Topic.ENRICHED, 0, "0#1/3"), item(Topic.ENRICHED, 1, "0#2/3")))));
    }

    @Test
    void shouldFindWhatBecameDifferentFromAnUndisturbedRun() {
        // given
        List<Seen> other = new ArrayList<>(without(SOUND, Topic.SKIP, 0));
        other.add(end(Topic.SKIP, 0, "enrich", "2#1/1", "VER-STALE"));
        List<Seen> shorter = without(SOUND, Topic.ARTICLE, 3);

        // then
        assertThat(Checker.differences(other, SOUND))
                .extracting(Anomaly::toString)
                .containsExactly("DIFFERENT send 2 item 1 became [SKIP VER-STALE], undisturbed [SKIP VER-DUPLICATE]");
        assertThat(Checker.differences(shorter, SOUND)).hasSize(2);
        assertThat(Checker.differences(SOUND, shorter)).hasSize(2);
    }

    private static Arguments plant(String what, Anomaly.Kind kind, UnaryOperator<History> plant) {
        return Arguments.of(what, kind, plant);
    }

    private static UnaryOperator<History> last(List<Seen> last) {
        return history -> new History(history.sent(), List.of(), last);
    }

    private static UnaryOperator<History> live(List<Seen> live) {
        return history -> new History(history.sent(), live, history.last());
    }

    private static UnaryOperator<History> with(Seen more) {
        return last(plus(SOUND, more));
    }

    private static UnaryOperator<History> without(Topic topic, long offset) {
        return last(without(SOUND, topic, offset));
    }

    private static UnaryOperator<History> withoutAll(String raw) {
        return last(SOUND.stream()
                .filter(seen -> seen.topic() == Topic.RAW || !seen.raw().equals(coordinates(raw)))
                .toList());
    }

    private static UnaryOperator<History> raws(Seen... raws) {
        return last(replaced(Topic.RAW, raws));
    }

    private static UnaryOperator<History> articles(Seen... articles) {
        return last(replaced(Topic.ARTICLE, articles));
    }

    private static List<Seen> replaced(Topic topic, Seen... by) {
        List<Seen> records = new ArrayList<>(Arrays.asList(by));
        SOUND.stream().filter(seen -> seen.topic() != topic).forEach(records::add);
        return records;
    }

    private static List<Seen> without(List<Seen> records, Topic topic, long offset) {
        return records.stream()
                .filter(seen -> seen.topic() != topic || seen.at().offset() != offset)
                .toList();
    }

    private static List<Seen> plus(List<Seen> records, Seen more) {
        return Stream.concat(records.stream(), Stream.of(more)).toList();
    }

    private static List<Seen> swapped(Seen one, Seen other) {
        return SOUND.stream()
                .map(seen -> seen.equals(one) ? other : seen.equals(other) ? one : seen)
                .toList();
    }

    private static Sent sent(int number, long offset) {
        return new Sent(number, new Place("wire.raw", 0, offset));
    }

    private static Seen raw(long offset, int number) {
        Place at = new Place("wire.raw", 0, offset);
        return new Seen(Topic.RAW, at, "feed", "", new Coordinates(at.toString(), 0, 0), "", number, "", List.of());
    }

    private static Seen item(Topic topic, long offset, String raw) {
        return new Seen(topic, place(topic, offset), URI, "", coordinates(raw), URI, 0, "", List.of());
    }

    private static Seen article(long offset, String raw, int revision, String... tickers) {
        return new Seen(
                Topic.ARTICLE,
                place(Topic.ARTICLE, offset),
                URI,
                "",
                coordinates(raw),
                URI,
                revision,
                "usable",
                List.of(tickers));
    }

    private static Seen listed(long offset, String raw) {
        return new Seen(
                Topic.BY_TICKER,
                place(Topic.BY_TICKER, offset),
                "XPAR:HO",
                "",
                coordinates(raw),
                URI,
                0,
                "",
                List.of());
    }

    private static Seen end(Topic topic, long offset, String by, String raw, String code) {
        return new Seen(topic, place(topic, offset), "feed", by, coordinates(raw), "", 0, code, List.of());
    }

    private static Place place(Topic topic, long offset) {
        return new Place("wire." + topic, 0, offset);
    }

    private static Coordinates coordinates(String raw) {
        return Coordinates.parse("wire.raw-0@" + raw);
    }
}
