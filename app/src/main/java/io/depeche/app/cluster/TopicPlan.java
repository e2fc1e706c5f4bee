package io.depeche.app.cluster;

import io.depeche.app.failure.CommandFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/**
 * The changes that the topics need. It never changes the number of partitions: adding some would move articles to
 * other partitions and break the order of their revisions.
 *
 * @param steps one for each topic
 */
public record TopicPlan(List<Step> steps) {
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    public TopicPlan {
        steps = List.copyOf(steps);
    }

    /**
     * What a topic needs.
     *
     * @param missing whether the topic does not exist
     * @param differences settings to change, with their present values
     * @param note a difference that stays
     */
    public record Step(
            TopicSpec topic,
            boolean missing,
            Map<String, String> differences,
            @Nullable String note) {
        public Step {
            differences = Map.copyOf(differences);
        }

        /** The step as a line for people. */
        public String line() {
            if (missing) {
                return "create  " + topic.name() + "  partitions=" + topic.partitions() + " " + topic.config();
            }
            String changes = differences.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(d -> d.getKey() + ": " + d.getValue() + " -> "
                            + topic.config().get(d.getKey()))
                    .collect(Collectors.joining(", "));
            String line = (changes.isEmpty() ? "as is   " : "change  ") + topic.name() + "  " + changes;
            return (note == null ? line : line + "  (" + note + ")").stripTrailing();
        }
    }

    /** Compares the cluster's topics with the wanted ones. */
    public static TopicPlan of(Admin admin, List<TopicSpec> wanted) {
        Collection<String> present = get(admin.listTopics().names());
        List<TopicSpec> there =
                wanted.stream().filter(t -> present.contains(t.name())).toList();
        Map<String, TopicDescription> descriptions =
                get(admin.describeTopics(there.stream().map(TopicSpec::name).toList())
                        .allTopicNames());
        Map<ConfigResource, Config> configs = get(
                admin.describeConfigs(there.stream().map(TopicPlan::resource).toList())
                        .all());
        List<Step> steps = new ArrayList<>();
        for (TopicSpec topic : wanted) {
            TopicDescription description = descriptions.get(topic.name());
            Config config = configs.get(resource(topic));
            steps.add(
                    description == null || config == null
                            ? new Step(topic, true, Map.of(), null)
                            : compare(topic, description, config));
        }
        return new TopicPlan(steps);
    }

    private static Step compare(TopicSpec topic, TopicDescription description, Config config) {
        Map<String, String> differences = topic.config().entrySet().stream()
                .filter(want ->
                        !want.getValue().equals(config.get(want.getKey()).value()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, want -> config.get(want.getKey()).value()));
        int partitions = description.partitions().size();
        String note = partitions == topic.partitions()
                ? null
                : partitions + " partitions, not " + topic.partitions() + "; unchanged, because keys would move";
        return new Step(topic, false, differences, note);
    }

    /** The names of the topics that do not exist. */
    public List<String> missing() {
        return steps.stream().filter(Step::missing).map(s -> s.topic().name()).toList();
    }

    /** The names of the topics whose maximum record size is too small. */
    public List<String> tooNarrow() {
        return steps.stream()
                .filter(step -> step.differences().containsKey(TopicConfig.MAX_MESSAGE_BYTES_CONFIG))
                .filter(step -> bytes(step.differences()) < bytes(step.topic().config()))
                .map(step -> step.topic().name())
                .toList();
    }

    private static long bytes(Map<String, String> config) {
        return Long.parseLong(config.getOrDefault(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "0"));
    }

    /** Whether nothing needs to be done. */
    public boolean isDone() {
        return steps.stream().allMatch(s -> !s.missing() && s.differences().isEmpty());
    }

    /**
     * Creates missing topics and changes differing settings; returns once clients see the topics.
     *
     * @throws CommandFailed if Kafka refuses, or does not show a created topic within half a minute
     */
    public void apply(Admin admin) {
        for (Step step : steps) {
            if (step.missing()) {
                create(admin, step.topic());
            } else if (!step.differences().isEmpty()) {
                get(admin.incrementalAlterConfigs(Map.of(resource(step.topic()), changes(step)))
                        .all());
            }
        }
        awaitTopics(admin);
    }

    /** A broker answers that a topic is created before its own metadata names the topic. */
    private void awaitTopics(Admin admin) {
        List<String> created = missing();
        long deadline = System.nanoTime() + VISIBLE_WITHIN.toNanos();
        while (!get(admin.listTopics().names()).containsAll(created)) {
            if (System.nanoTime() > deadline) {
                throw new CommandFailed("Kafka created " + created + " but does not show all of them after "
                        + VISIBLE_WITHIN.toSeconds() + " s; 'depeche topics plan' says which are missing");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static void create(Admin admin, TopicSpec topic) {
        try {
            get(admin.createTopics(List.of(topic.newTopic())).all());
        } catch (CommandFailed e) {
            // another process that started at the same moment may have created it
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static List<AlterConfigOp> changes(Step step) {
        return step.differences().keySet().stream()
                .map(name -> new AlterConfigOp(
                        new ConfigEntry(name, step.topic().config().get(name)), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static ConfigResource resource(TopicSpec topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new CommandFailed("Kafka refused: " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while waiting for Kafka", e);
        }
    }
}
