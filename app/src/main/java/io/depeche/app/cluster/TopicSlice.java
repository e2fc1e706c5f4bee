package io.depeche.app.cluster;

import io.depeche.app.failure.CommandFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The committed records of a topic of a time, read in the order of their time across partitions. Those of one partition keep
 * the order in which they were written. It holds a batch of each partition in memory.
 */
public final class TopicSlice implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final Instant from;
    private final Instant to;
    private final List<Lane> lanes;

    private TopicSlice(Instant from, Instant to, List<Lane> lanes) {
        this.from = from;
        this.to = to;
        this.lanes = List.copyOf(lanes);
    }

    /**
     * The records from a time on and before another.
     *
     * @throws CommandFailed when the topic does not exist
     */
    public static TopicSlice of(Cluster cluster, String topic, Instant from, Instant to) {
        List<Lane> lanes = new ArrayList<>();
        try (TopicReader whole = TopicReader.fromEnd(cluster, topic)) {
            for (TopicPartition partition : whole.partitions()) {
                lanes.add(new Lane(cluster.consumer(), partition, from, to));
            }
            return new TopicSlice(from, to, lanes);
        } catch (RuntimeException e) {
            lanes.forEach(Lane::close);
            throw e;
        }
    }

    /** Whether the record at a place is among those that are looked through. */
    public boolean covers(Place place) {
        return lanes.stream().anyMatch(lane -> lane.covers(place));
    }

    /** Reads them all, once. */
    public void read(java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        PriorityQueue<Lane> next = new PriorityQueue<>(Comparator.comparingLong(Lane::time));
        lanes.stream().filter(Lane::hasNext).forEach(next::add);
        while (!next.isEmpty()) {
            Lane lane = next.remove();
            ConsumerRecord<byte[], byte[]> record = lane.take();
            Instant at = Instant.ofEpochMilli(record.timestamp());
            if (!at.isBefore(from) && at.isBefore(to)) {
                each.accept(record);
            }
            if (lane.hasNext()) {
                next.add(lane);
            }
        }
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }

    /** One partition. */
    private static final class Lane implements AutoCloseable {
        private final Consumer<byte[], byte[]> consumer;
        private final TopicPartition partition;
        private final long begin;
        private final long end;
        private final Deque<ConsumerRecord<byte[], byte[]>> batch = new ArrayDeque<>();

        Lane(Consumer<byte[], byte[]> consumer, TopicPartition partition, Instant from, Instant to) {
            this.consumer = consumer;
            this.partition = partition;
            long last = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            this.begin = first(from).orElse(last);
            this.end = first(to).orElse(last);
            consumer.assign(List.of(partition));
            consumer.seek(partition, begin);
        }

        private Optional<Long> first(Instant time) {
            @Nullable
            OffsetAndTimestamp first = consumer.offsetsForTimes(Map.of(partition, time.toEpochMilli()))
                    .get(partition);
            return Optional.ofNullable(first).map(OffsetAndTimestamp::offset);
        }

        boolean covers(Place place) {
            return place.topic().equals(partition.topic())
                    && place.partition() == partition.partition()
                    && place.offset() >= begin
                    && place.offset() < end;
        }

        boolean hasNext() {
            long lastCame = System.nanoTime();
            while (batch.isEmpty() && consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    lastCame = System.nanoTime();
                    if (record.offset() < end) {
                        batch.add(record);
                    }
                }
                if (System.nanoTime() - lastCame > SILENCE.toNanos()) {
                    throw new CommandFailed("no records from " + partition + " for " + SILENCE.toSeconds()
                            + " s, and the end of the time is not reached: is Kafka still running?");
                }
            }
            return !batch.isEmpty();
        }

        long time() {
            return batch.getFirst().timestamp();
        }

        ConsumerRecord<byte[], byte[]> take() {
            return batch.removeFirst();
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
