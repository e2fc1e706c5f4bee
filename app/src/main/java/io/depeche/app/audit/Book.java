package io.depeche.app.audit;

import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.model.Coordinates;
import io.depeche.model.StageName;
import io.depeche.model.kafka.Headers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Books raw records and how their items ended. A letter that was redriven is taken back by the outcome that names it. Records
 * of outcomes may come in any order, after those of {@code wire.raw}, each once.
 */
final class Book {
    private final Map<Integer, RecordCounts> partitions = new TreeMap<>();
    private final Map<End, Long> ends = new EnumMap<>(End.class);
    private final Map<Coordinates, Integer> waiting = new HashMap<>();
    private final Set<Letter> letters = new HashSet<>();
    private final Set<Letter> takenBack = new HashSet<>();
    private final String rawTopic;

    /** The ways in which an item ends. */
    enum End {
        KEPT,
        SKIPPED,
        REFUSED
    }

    /** A letter that is the outcome of an item. */
    private record Letter(String place, Coordinates item) {}

    /** An item of a raw record that is audited. */
    private record Item(RecordCounts partition, long offset, Coordinates coordinates) {
        void add(int difference) {
            partition.add(offset, coordinates, difference);
        }
    }

    Book(String rawTopic) {
        this.rawTopic = rawTopic;
    }

    /** A raw record, whose items must end. Those of a partition come in the order of their offsets. */
    void raw(Place record) {
        partitions
                .computeIfAbsent(record.partition(), partition -> new RecordCounts(record.offset()))
                .expect(record.offset());
    }

    /** A record of a topic of outcomes. */
    void ended(End end, ConsumerRecord<?, ?> outcome) {
        item(outcome).ifPresent(item -> {
            item.add(1);
            ends.merge(end, 1L, Long::sum);
            if (mayBeTakenBack(outcome)) {
                Letter letter = new Letter(Place.of(outcome).toString(), item.coordinates());
                letters.add(letter);
                takeBack(letter, item);
            }
            RecordHeaders.each(outcome, Headers.REDRIVE_OF).forEach(place -> {
                Letter letter = new Letter(place, item.coordinates());
                if (takenBack.add(letter)) {
                    takeBack(letter, item);
                }
            });
        });
    }

    /** Whether it is a letter whose item keeps its coordinates when it is redriven: what ingest refuses becomes a new raw record. */
    private static boolean mayBeTakenBack(ConsumerRecord<?, ?> outcome) {
        return RecordHeaders.text(outcome, Headers.DEAD_STAGE)
                .filter(stage -> !stage.equals(StageName.INGEST.id()))
                .isPresent();
    }

    private void takeBack(Letter letter, Item item) {
        if (letters.contains(letter) && takenBack.contains(letter)) {
            item.add(-1);
            ends.merge(End.REFUSED, -1L, Long::sum);
        }
    }

    /** A record of {@code wire.held}: an item waits, or waits no more. */
    void held(ConsumerRecord<?, ?> notice) {
        item(notice)
                .ifPresent(item -> waiting.merge(item.coordinates(), notice.value() == null ? -1 : 1, Integer::sum));
    }

    private Optional<Item> item(ConsumerRecord<?, ?> record) {
        return RecordHeaders.text(record, Headers.RAW).map(Coordinates::parse).flatMap(coordinates -> {
            if (!Place.isOn(rawTopic, coordinates.source())) {
                return Optional.empty();
            }
            Place raw = Place.parse(coordinates.source());
            return Optional.ofNullable(partitions.get(raw.partition()))
                    .filter(partition -> partition.expects(raw.offset()))
                    .map(partition -> new Item(partition, raw.offset(), coordinates));
        });
    }

    long count(End end) {
        return ends.getOrDefault(end, 0L);
    }

    long records() {
        return partitions.values().stream().mapToLong(RecordCounts::records).sum();
    }

    long items() {
        return partitions.values().stream().mapToLong(RecordCounts::items).sum();
    }

    /** The items that wait for the end of an embargo. */
    Set<Coordinates> waiting() {
        Set<Coordinates> all = new HashSet<>();
        waiting.forEach((item, times) -> {
            if (times > 0) {
                all.add(item);
            }
        });
        return all;
    }

    /** The raw records with an item that neither ended nor waits. */
    List<Place> open() {
        List<Place> open = new ArrayList<>();
        eachOpen((partition, offset) -> open.add(new Place(rawTopic, partition, offset)));
        return open;
    }

    /** How many those are. */
    long countOpen() {
        LongAdder open = new LongAdder();
        eachOpen((partition, offset) -> open.increment());
        return open.sum();
    }

    private void eachOpen(Each each) {
        // an item that waits has its end in that
        waiting().forEach(item -> end(item, 1));
        search(RecordCounts::open, each);
        waiting().forEach(item -> end(item, -1));
    }

    private void end(Coordinates item, int difference) {
        Place raw = Place.parse(item.source());
        Optional.ofNullable(partitions.get(raw.partition()))
                .ifPresent(partition -> partition.add(raw.offset(), item, difference));
    }

    /** The raw records with an item that ended more than once. */
    List<Place> doubled() {
        List<Place> doubled = new ArrayList<>();
        search(RecordCounts::doubled, (partition, offset) -> doubled.add(new Place(rawTopic, partition, offset)));
        return doubled;
    }

    private interface Search {
        void of(RecordCounts partition, LongConsumer each);
    }

    private interface Each {
        void record(int partition, long offset);
    }

    private void search(Search search, Each each) {
        partitions.forEach((partition, counts) -> search.of(counts, offset -> each.record(partition, offset)));
    }
}
