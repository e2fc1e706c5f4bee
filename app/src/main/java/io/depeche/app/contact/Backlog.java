package io.depeche.app.contact;

import io.depeche.model.StageName;
import io.depeche.model.kafka.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * The records of a topic that a group has not finished, whether it has fetched them or not: the distance of the end of each
 * partition from what the group has committed. The ends of transactions take a place each, so while records come it is a little
 * too high; it is 0 when all are finished.
 */
public record Backlog(Admin admin, String group, String topic, int seconds) {
    /**
     * That of a stage.
     *
     * @param seconds how long Kafka may take for an answer
     */
    public static Backlog of(StageName stage, Topics topics, Admin admin, int seconds) {
        return new Backlog(admin, topics.prefix() + "-" + stage.id(), input(stage, topics), seconds);
    }

    private static String input(StageName stage, Topics topics) {
        return switch (stage) {
            case INGEST -> topics.raw();
            case ENRICH -> topics.items();
            case SINK -> topics.enriched();
        };
    }

    private interface Answer<T> {
        KafkaFuture<T> future();
    }

    /**
     * What Kafka says now.
     *
     * @throws ExecutionException when Kafka refuses to tell
     * @throws TimeoutException when it does not answer
     */
    public Standing standing() throws ExecutionException, InterruptedException, TimeoutException {
        Collection<TopicPartition> partitions = partitions();
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> begins = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, OffsetAndMetadata> done =
                get(() -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        long finished = 0;
        long waiting = 0;
        for (TopicPartition partition : partitions) {
            // what was deleted unread is lost, not waiting
            long begin = begins.getOrDefault(partition, 0L);
            OffsetAndMetadata committed = done.get(partition);
            long next = committed == null ? begin : Math.max(begin, committed.offset());
            finished += committed == null ? 0 : committed.offset();
            waiting += Math.max(0, ends.getOrDefault(partition, 0L) - next);
        }
        return new Standing(finished, waiting);
    }

    private Collection<TopicPartition> partitions() throws ExecutionException, InterruptedException, TimeoutException {
        return get(() -> admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .flatMap(description -> description.partitions().stream())
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        return get(() -> admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private <T> T get(Answer<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.future().get(seconds, TimeUnit.SECONDS);
    }
}
