package io.depeche.app.dead;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.TopicReader;
import io.depeche.model.kafka.Topics;
import io.depeche.model.operation.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The letters on {@code wire.dead-letters} at one moment, and what operators decided about them. */
public final class DeadLetters {
    private static final Comparator<Letter> BY_TIME = Comparator.comparing(Letter::at)
            .thenComparing(letter -> letter.place().partition())
            .thenComparing(letter -> letter.place().offset());
    private static final Comparator<Place> IN_TOPIC =
            Comparator.comparing(Place::topic).thenComparing(Place::partition).thenComparing(Place::offset);

    private final Decisions decisions;
    private final List<Letter> letters = new ArrayList<>();
    private final Map<String, String> sourcesOfRedriven = new HashMap<>();
    private final Set<String> providers = new TreeSet<>();
    private Optional<Place> newest = Optional.empty();

    private DeadLetters(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * Reads the wanted letters.
     *
     * @throws io.depeche.app.failure.CommandFailed when a topic is missing
     */
    public static DeadLetters read(Cluster cluster, Topics topics, Predicate<Letter> wanted) {
        DeadLetters dead = new DeadLetters(Decisions.read(cluster, topics));
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topics.deadLetters())) {
            reader.readToEnd(record -> dead.enter(record, wanted));
        }
        dead.letters.sort(BY_TIME);
        return dead;
    }

    /** The same of records that were read already; the operations about a letter in their order. */
    static DeadLetters of(List<ConsumerRecord<byte[], byte[]>> records, List<Operation> operations) {
        Decisions decisions = new Decisions();
        operations.forEach(decisions::enter);
        DeadLetters dead = new DeadLetters(decisions);
        records.forEach(record -> dead.enter(record, LetterFilter.EVERY));
        dead.letters.sort(BY_TIME);
        return dead;
    }

    private void enter(ConsumerRecord<byte[], byte[]> record, Predicate<Letter> wanted) {
        Letter letter = believed(Letter.of(record));
        newest = Optional.of(letter.place());
        providers.add(letter.provider());
        if (state(letter) != LetterState.WAITING) {
            sourcesOfRedriven.put(letter.place().toString(), letter.source());
        }
        if (wanted.test(letter)) {
            letters.add(letter);
        }
    }

    /** Anybody may write attempts on {@code wire.raw}: they count for a record that was truly redriven. */
    private Letter believed(Letter letter) {
        boolean known =
                !letter.isOfIngest() || decisions.letterBehind(letter.source()).isPresent();
        return known ? letter : letter.withAttempts(Math.min(1, letter.attempts()));
    }

    /** The letters in the order in which they were refused. */
    public List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** The letters that nobody has decided about, in the same order. */
    public List<Letter> waiting() {
        return letters.stream()
                .filter(letter -> state(letter) == LetterState.WAITING)
                .toList();
    }

    /** The place of a letter that was refused lately, wanted or not. */
    public Optional<Place> newest() {
        return newest;
    }

    /** The providers of all letters, wanted or not. */
    public Set<String> providers() {
        return new TreeSet<>(providers);
    }

    /** What became of a letter. */
    public LetterState state(Letter letter) {
        return decision(letter).flatMap(LetterState::after).orElse(LetterState.WAITING);
    }

    /** What was decided about a letter last. */
    public Optional<Operation> decision(Letter letter) {
        List<Operation> all = decisions(letter);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All that was decided about a letter, the first first. */
    public List<Operation> decisions(Letter letter) {
        return decisions.of(letter.place().toString());
    }

    /** The letters in the order in which their topics had them first, however often they were refused and redriven since. */
    public List<Letter> inOriginalOrder(List<Letter> some) {
        return some.stream()
                .sorted(Comparator.comparing(this::origin, IN_TOPIC))
                .toList();
    }

    private Place origin(Letter letter) {
        String record = letter.source();
        Set<String> seen = new HashSet<>();
        Optional<String> before = Optional.of(record);
        while (before.isPresent() && seen.add(before.get())) {
            record = before.get();
            before = decisions.letterBehind(record).map(sourcesOfRedriven::get);
        }
        return Place.isPlace(record) ? Place.parse(record) : letter.place();
    }
}
