package io.depeche.app.audit;

import io.depeche.app.access.Lacking;
import io.depeche.app.access.Right;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.contact.Backlog;
import io.depeche.app.contact.Standing;
import io.depeche.app.failure.Causes;
import io.depeche.app.failure.CommandFailed;
import io.depeche.model.StageName;
import io.depeche.model.kafka.Topics;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Follows raw records from when they are sent to their ends, while the stages work. It reads the topics that say how items ended
 * from where they stood before the first record was sent, and remembers a byte for each record, whatever its size.
 */
public final class Backfill implements AutoCloseable {
    /** How long the stages may usually do nothing. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int ANSWER_SECONDS = 10;

    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final Admin admin;
    private final Topics topics;
    private final Book book;
    private final OutcomeTopics outcomes;
    private long looked = System.nanoTime();

    private Backfill(Cluster cluster, Topics topics) {
        this.topics = topics;
        this.book = new Book(topics.raw());
        this.outcomes = new OutcomeTopics(topics, book, topic -> TopicReader.fromEnd(cluster, topic), topic -> {});
        this.admin = cluster.admin();
    }

    /**
     * Begins, before the first record is sent.
     *
     * @throws CommandFailed when a topic does not exist
     * @throws KafkaException when the user may not read what is needed
     */
    public static Backfill begin(Cluster cluster, Topics topics) {
        Backfill backfill = new Backfill(cluster, topics);
        try {
            backfill.outcomes.read();
            backfill.standings();
            return backfill;
        } catch (RuntimeException e) {
            backfill.close();
            throw e;
        }
    }

    /**
     * A record was sent. Any thread may say so.
     *
     * @param place {@code topic-partition@offset}
     */
    public void sent(String place) {
        sent.add(place);
    }

    /** Whether the last look is long enough ago for another. */
    public boolean isDue() {
        return System.nanoTime() - looked >= BETWEEN_LOOKS.toNanos();
    }

    /** Reads how the records have ended. All that were sent must have been named: what an unknown one became is not counted. */
    public Ends look() {
        enter();
        outcomes.read();
        looked = System.nanoTime();
        return ends();
    }

    private void enter() {
        for (String place = sent.poll(); place != null; place = sent.poll()) {
            book.raw(Place.parse(place));
        }
    }

    private Ends ends() {
        return new Ends(
                book.records(),
                book.records() - book.countOpen(),
                book.count(Book.End.KEPT),
                book.count(Book.End.REFUSED),
                book.count(Book.End.SKIPPED),
                book.waiting().size());
    }

    /**
     * Waits until all records have ended.
     *
     * @param patience how long the stages may do nothing
     * @param each is told of each look
     * @throws CommandFailed when they do nothing for so long
     */
    public Ends await(Duration patience, Consumer<Ends> each) {
        Standstill standstill = new Standstill(patience, System.nanoTime());
        Ends ends = look();
        each.accept(ends);
        while (!ends.isAll()) {
            Optional<String> reason = standstill.look(ends.ended(), standings(), System.nanoTime());
            if (reason.isPresent()) {
                throw new CommandFailed(String.format(
                        Locale.ROOT,
                        "%,d of %,d records have not ended, and nothing has happened for %d s: %s. Nothing is lost:"
                                + " see whether the stages run ('depeche brake list', their logs);"
                                + " 'depeche audit' tells later how all ended",
                        ends.sent() - ends.ended(),
                        ends.sent(),
                        patience.toSeconds(),
                        reason.get()));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            ends = look();
            each.accept(ends);
        }
        return ends;
    }

    /** How far the stages are; those of which Kafka does not say it in time are left out. */
    private Map<StageName, Standing> standings() {
        Map<StageName, Standing> standings = new EnumMap<>(StageName.class);
        for (StageName stage : StageName.values()) {
            Backlog backlog = Backlog.of(stage, topics, admin, ANSWER_SECONDS);
            try {
                standings.put(stage, backlog.standing());
            } catch (TimeoutException ignored) {
                // the next look asks again
            } catch (ExecutionException e) {
                throw new CommandFailed(
                        "cannot see how far " + stage.id() + " is: "
                                + Lacking.in(e, List.of(Right.describeGroup(backlog.group())), any -> Set.of())
                                        .orElseGet(() -> Causes.of(e)),
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptException(e);
            }
        }
        return standings;
    }

    @Override
    public void close() {
        outcomes.close();
        admin.close(Duration.ZERO);
    }
}
