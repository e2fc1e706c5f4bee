package io.depeche.app.cluster;

import io.depeche.app.failure.CommandFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads the committed records of a topic, all partitions, outside any group. */
public final class TopicReader implements AutoCloseable {
    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    private TopicReader(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /**
     * A reader of {@code topic} that stands at its beginning.
     *
     * @throws CommandFailed when there is no such topic
     */
    public static TopicReader fromBeginning(Cluster cluster, String topic) {
        TopicReader reader = open(cluster, topic);
        reader.consumer.seekToBeginning(reader.partitions);
        return reader;
    }

    /** A reader of {@code topic} that stands at its end and sees what comes from now on. */
    public static TopicReader fromEnd(Cluster cluster, String topic) {
        TopicReader reader = open(cluster, topic);
        reader.consumer.seekToEnd(reader.partitions);
        // seeking is lazy: ask for the positions so that nothing written from now on is missed
        reader.partitions.forEach(reader.consumer::position);
        return reader;
    }

    private static TopicReader open(Cluster cluster, String topic) {
        Consumer<byte[], byte[]> consumer = cluster.consumer();
        Map<String, List<PartitionInfo>> topics = consumer.listTopics();
        List<PartitionInfo> infos = topics.getOrDefault(topic, List.of());
        if (infos.isEmpty()) {
            consumer.close();
            throw new CommandFailed("there is no topic " + topic + " at " + cluster.bootstrapServers()
                    + "; 'depeche topics apply' creates the topics");
        }
        List<TopicPartition> partitions = infos.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        return new TopicReader(consumer, partitions);
    }

    /** The next records; none when none came within {@code timeout}. */
    public List<ConsumerRecord<byte[], byte[]>> poll(Duration timeout) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.poll(timeout).forEach(records::add);
        return records;
    }

    /** Whether everything that is committed at the moment has been read. */
    public boolean isAtEnd() {
        return consumer.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** The record at an offset; empty when there is none (any more). */
    public Optional<ConsumerRecord<byte[], byte[]>> at(int partition, long offset, Duration timeout) {
        Optional<TopicPartition> wanted =
                partitions.stream().filter(p -> p.partition() == partition).findFirst();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        consumer.assign(List.of(wanted.get()));
        consumer.seek(wanted.get(), offset);
        return poll(timeout).stream().findFirst().filter(record -> record.offset() == offset);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
