package io.depeche.app.contact;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.settings.Settings;
import io.depeche.model.StageName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Kafka every two seconds whether it answers, and how many records each stage has not finished, in a thread of its own. The
 * clients of Kafka Streams wait silently while Kafka is gone, and know only how far they have fetched.
 */
public final class KafkaContact implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaContact.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int ANSWER_SECONDS = 4;

    private final Admin admin;
    private final Contact contact;
    private final Map<StageName, Backlog> stages;
    private final Map<StageName, Long> backlogs = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean complained;

    private KafkaContact(Cluster cluster, Settings settings, Collection<StageName> names) {
        this.admin = cluster.admin();
        this.contact = new Contact(cluster.bootstrapServers(), Clock.systemUTC());
        this.stages = names.stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> Backlog.of(name, settings.topics(), admin, ANSWER_SECONDS)));
    }

    /** Begins to ask the cluster, about these stages. */
    public static KafkaContact start(Cluster cluster, Settings settings, Collection<StageName> names) {
        KafkaContact contact = new KafkaContact(cluster, settings, names);
        Thread thread = new Thread(contact::askUntilClosed, "kafka-contact");
        thread.setDaemon(true);
        thread.start();
        return contact;
    }

    /** Since when Kafka has not answered; empty while it does. */
    public Optional<Instant> silentSince() {
        return contact.silentSince();
    }

    /**
     * The records that all processes of a stage together have not finished, when Kafka last answered; empty when it has not said
     * yet.
     */
    public Optional<Long> backlog(StageName stage) {
        return Optional.ofNullable(backlogs.get(stage));
    }

    private void askUntilClosed() {
        try {
            do {
                ask();
            } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() throws InterruptedException {
        try {
            var unused = admin.describeCluster().clusterId().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            contact.missed();
            return;
        }
        contact.answered();
        try {
            for (Map.Entry<StageName, Backlog> stage : stages.entrySet()) {
                backlogs.put(stage.getKey(), stage.getValue().standing().waiting());
            }
        } catch (TimeoutException e) {
            LOG.debug("Kafka does not say how far the stages are behind; asking again", e);
        } catch (ExecutionException e) {
            complain(e);
        }
    }

    /** Once, since the reason, such as a right that lacks, stays. */
    private void complain(ExecutionException e) {
        if (!complained) {
            complained = true;
            LOG.atWarn().log("cannot measure how far the stages are behind: {}", String.valueOf(e.getCause()));
        }
    }

    /** Stops asking. */
    @Override
    public void close() {
        closed.countDown();
        admin.close(Duration.ZERO);
    }
}
