package io.depeche.app.cluster;

import io.depeche.app.access.Lacking;
import io.depeche.app.failure.CommandFailed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Reads the committed records of a topic, all partitions or that of a key, outside any group. */
public final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    private TopicReader(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /**
     * A reader that starts at the beginning of {@code topic}.
     *
     * @throws CommandFailed when the topic does not exist
     */
    public static TopicReader fromBeginning(Cluster cluster, String topic) {
        return open(cluster, topic).atBeginning();
    }

    /**
     * The same for a topic that is known to exist: a broker that has just started, or is busy, may not show it yet.
     *
     * @throws CommandFailed when it does not within half a minute
     */
    static TopicReader fromBeginningOnceShown(Cluster cluster, String topic) {
        return open(cluster, topic, SHOWN_WITHIN).atBeginning();
    }

    /** The same for the partition of a key alone; there are other keys on it. */
    public static TopicReader fromBeginning(Cluster cluster, String topic, String key) {
        return open(cluster, topic).ofKey(key).atBeginning();
    }

    private TopicReader atBeginning() {
        consumer.seekToBeginning(partitions);
        return this;
    }

    /** A reader that starts at the first record of {@code topic} at or after {@code time}. */
    public static TopicReader fromTime(Cluster cluster, String topic, Instant time) {
        TopicReader reader = open(cluster, topic);
        Map<TopicPartition, @Nullable OffsetAndTimestamp> firsts = reader.firsts(time);
        for (TopicPartition partition : reader.partitions) {
            OffsetAndTimestamp first = firsts.get(partition);
            if (first == null) {
                reader.consumer.seekToEnd(List.of(partition));
            } else {
                reader.consumer.seek(partition, first.offset());
            }
        }
        return reader;
    }

    /**
     * A reader that starts about {@code records} before the end of {@code topic}, the same number in each partition. Markers
     * of transactions count as records, so that it may see fewer.
     */
    public static TopicReader fromLast(Cluster cluster, String topic, int records) {
        TopicReader reader = open(cluster, topic);
        int each = (records + reader.partitions.size() - 1) / reader.partitions.size();
        Map<TopicPartition, Long> begins = reader.consumer.beginningOffsets(reader.partitions);
        reader.consumer
                .endOffsets(reader.partitions)
                .forEach((partition, end) ->
                        reader.consumer.seek(partition, Math.max(begins.getOrDefault(partition, 0L), end - each)));
        return reader;
    }

    /** A reader that starts at the end of {@code topic} and sees records written from now on. */
    public static TopicReader fromEnd(Cluster cluster, String topic) {
        return open(cluster, topic).atEnd();
    }

    /** The same for the partition of a key alone; there are other keys on it. */
    public static TopicReader fromEnd(Cluster cluster, String topic, String key) {
        return open(cluster, topic).ofKey(key).atEnd();
    }

    private TopicReader atEnd() {
        consumer.seekToEnd(partitions);
        // seeking is lazy: asking for the positions now avoids missing records written from now on
        partitions.forEach(consumer::position);
        return this;
    }

    /** The partition to which Kafka's producers send a key. */
    private TopicReader ofKey(String key) {
        int hash = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)));
        List<TopicPartition> one = partitions.stream()
                .filter(partition -> partition.partition() == hash % partitions.size())
                .toList();
        consumer.assign(one);
        return new TopicReader(consumer, one);
    }

    private static TopicReader open(Cluster cluster, String topic) {
        return open(cluster, topic, Duration.ZERO);
    }

    private static TopicReader open(Cluster cluster, String topic, Duration patience) {
        Consumer<byte[], byte[]> consumer = cluster.consumer();
        long deadline = System.nanoTime() + patience.toNanos();
        List<PartitionInfo> infos = consumer.listTopics().getOrDefault(topic, List.of());
        while (infos.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            infos = consumer.listTopics().getOrDefault(topic, List.of());
        }
        if (infos.isEmpty()) {
            consumer.close();
            throw new CommandFailed("no topic " + topic + " at " + cluster.bootstrapServers()
                    + ": 'depeche topics apply' creates the topics, unless this user of Kafka may not see them");
        }
        List<TopicPartition> partitions = infos.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        return new TopicReader(consumer, partitions);
    }

    List<TopicPartition> partitions() {
        return partitions;
    }

    /** The next records; empty when none arrived within {@code timeout}. */
    public List<ConsumerRecord<byte[], byte[]>> poll(Duration timeout) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try {
            consumer.poll(timeout).forEach(records::add);
        } catch (TopicAuthorizationException e) {
            throw Lacking.reading(e);
        }
        return records;
    }

    /** Whether it has read everything committed so far. */
    public boolean isAtEnd() {
        return hasReached(consumer.endOffsets(partitions));
    }

    /**
     * Reads up to the end as of the call, and no further. The next call goes on there.
     *
     * @throws CommandFailed when no record arrives for half a minute before that end
     */
    public void readToEnd(java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        readTo(consumer.endOffsets(partitions), List.of(), each);
    }

    /** The same, but without the records that the topic has at {@code skipped} offsets, if it still has all of them. */
    void readToEnd(List<Skipped> skipped, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        List<Skipped> whole = skipped.stream()
                .filter(some -> partitions.stream()
                        .filter(partition -> partition.partition() == some.partition())
                        .anyMatch(partition -> begins.getOrDefault(partition, 0L) <= some.from()
                                && ends.getOrDefault(partition, 0L) >= some.to()))
                .toList();
        readTo(ends, whole, each);
    }

    /**
     * Reads up to the first record at or after {@code time}, at most up to the end as of the call.
     *
     * @throws CommandFailed when no record arrives for half a minute before that end
     */
    public void readTo(Instant time, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        firsts(time).forEach((partition, first) -> {
            if (first != null) {
                ends.put(partition, first.offset());
            }
        });
        readTo(ends, List.of(), each);
    }

    /** The time of the oldest record that the topic still has, if it once had older ones. */
    public Optional<Instant> truncatedAt(Duration timeout) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        return partitions.stream()
                .filter(partition -> begins.getOrDefault(partition, 0L) > 0)
                .flatMap(partition -> at(partition.partition(), begins.getOrDefault(partition, 0L), timeout).stream())
                .map(record -> Instant.ofEpochMilli(record.timestamp()))
                .max(Instant::compareTo);
    }

    /**
     * The first record, up to the end as of the call, that fits.
     *
     * @throws CommandFailed when no record arrives for half a minute before that end
     */
    public Optional<ConsumerRecord<byte[], byte[]>> find(Predicate<ConsumerRecord<byte[], byte[]>> fits) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        readTo(ends, List.of(), record -> {
            if (found.isEmpty() && fits.test(record)) {
                found.add(record);
                // nothing more to read
                ends.clear();
            }
        });
        return found.stream().findFirst();
    }

    private Map<TopicPartition, @Nullable OffsetAndTimestamp> firsts(Instant time) {
        return consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(p -> p, p -> time.toEpochMilli())));
    }

    private void readTo(
            Map<TopicPartition, Long> ends,
            List<Skipped> skipped,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        long lastCame = System.nanoTime();
        skipped.forEach(this::skip);
        while (!hasReached(ends)) {
            List<ConsumerRecord<byte[], byte[]>> records = poll(POLL);
            records.stream().filter(record -> isBefore(ends, record)).forEach(each);
            skipped.forEach(this::skip);
            lastCame = records.isEmpty() ? lastCame : System.nanoTime();
            if (System.nanoTime() - lastCame > SILENCE.toNanos()) {
                throw new CommandFailed("no records from " + ends.keySet() + " for " + SILENCE.toSeconds()
                        + " s, and the end of the topic is not reached: is Kafka still running?");
            }
        }
        goBackTo(ends);
    }

    /** What came with the last records and stands behind the end is not lost: the next call reads it. */
    private void goBackTo(Map<TopicPartition, Long> ends) {
        ends.forEach((partition, end) -> {
            if (consumer.position(partition) > end) {
                consumer.seek(partition, end);
            }
        });
    }

    /** Goes on behind these records where they are the next ones. */
    private void skip(Skipped skipped) {
        for (TopicPartition partition : partitions) {
            if (partition.partition() == skipped.partition()) {
                long next = consumer.position(partition);
                if (next >= skipped.from() && next < skipped.to()) {
                    consumer.seek(partition, skipped.to());
                }
            }
        }
    }

    private boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static boolean isBefore(Map<TopicPartition, Long> ends, ConsumerRecord<?, ?> record) {
        return record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
    }

    /** The record at an offset; empty when it does not exist or is deleted. */
    public Optional<ConsumerRecord<byte[], byte[]>> at(int partition, long offset, Duration timeout) {
        Optional<TopicPartition> wanted =
                partitions.stream().filter(p -> p.partition() == partition).findFirst();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        // avoids waiting for a record that retention has deleted
        if (offset < consumer.beginningOffsets(List.of(wanted.get())).getOrDefault(wanted.get(), 0L)) {
            return Optional.empty();
        }
        consumer.assign(List.of(wanted.get()));
        consumer.seek(wanted.get(), offset);
        return first(wanted.get(), offset, timeout).filter(record -> record.offset() == offset);
    }

    /** The first record at or after this offset; empty when there is none up to the end. */
    private Optional<ConsumerRecord<byte[], byte[]>> first(TopicPartition partition, long offset, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<ConsumerRecord<byte[], byte[]>> record =
                    poll(timeout).stream().findFirst();
            boolean passed = consumer.position(partition) > offset
                    || consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L) <= offset;
            if (record.isPresent() || passed) {
                return record;
            }
        }
        throw new CommandFailed("Kafka did not return " + partition + "@" + offset + " within " + timeout.toSeconds()
                + " s: try again");
    }

    @Override
    public void close() {
        consumer.close();
    }
}
