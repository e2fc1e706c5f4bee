package io.depeche.stream;

import io.depeche.model.Stage;
import io.depeche.model.kafka.Topics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka Streams code around a stage's pure function: it reads one topic, applies the function, and writes
 * outputs, skips and dead letters.
 *
 * <pre>{@code
 * <stage>-read -> <stage>-apply -> <stage>-keep   (one or more output topics)
 *                              |-> <stage>-skip   (wire.skipped)
 *                              |-> <stage>-refuse (wire.dead-letters)
 *                              '-> <stage>-hold   (wire.held, with a gate)
 * }</pre>
 *
 * @param operators named after the stage
 * @param from the topic to read
 * @param to the topics to write, by sink operator
 * @param stage creates the function; the context gives it its stores
 * @param stores used by the function
 * @param gate decides which results wait
 * @param maxBytes maximum size of a record on any of the topics
 */
public record StageRim<A, B>(
        Operators operators,
        String from,
        Map<String, String> to,
        Input<A> input,
        Output<B> output,
        Function<ProcessorContext<byte[], byte[]>, Stage<A, B>> stage,
        List<StoreBuilder<?>> stores,
        Optional<Gate.Place<B>> gate,
        int maxBytes) {

    public StageRim {
        to = Map.copyOf(to);
        stores = List.copyOf(stores);
    }

    /** A stage of which no result waits. */
    public StageRim(
            Operators operators,
            String from,
            Map<String, String> to,
            Input<A> input,
            Output<B> output,
            Function<ProcessorContext<byte[], byte[]>, Stage<A, B>> stage,
            List<StoreBuilder<?>> stores,
            int maxBytes) {
        this(operators, from, to, input, output, stage, stores, Optional.empty(), maxBytes);
    }

    /** The same stage with a gate. */
    public StageRim<A, B> with(Gate.Place<B> place) {
        return new StageRim<>(operators, from, to, input, output, stage, stores, Optional.of(place), maxBytes);
    }

    /** The topology. Keys and values are bytes everywhere; the stage itself reads them, so headers survive. */
    public Topology topology(Topics topics) {
        Serializer<byte[]> bytes = Serdes.ByteArray().serializer();
        Topology topology = new Topology();
        topology.addSource(
                operators.read(),
                Serdes.ByteArray().deserializer(),
                Serdes.ByteArray().deserializer(),
                from);
        gate.ifPresent(place -> topology.addSource(
                operators.readOperations(),
                Serdes.ByteArray().deserializer(),
                Serdes.ByteArray().deserializer(),
                place.operations()));
        topology.addProcessor(operators.apply(), processor(), sources());
        gate.ifPresent(place -> {
            Waiting.stores(operators, maxBytes).forEach(store -> topology.addStateStore(store, operators.apply()));
            topology.addSink(operators.hold(), place.notices(), bytes, bytes, operators.apply());
        });
        stores.forEach(store -> topology.addStateStore(store, operators.apply()));
        to.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(sink -> topology.addSink(sink.getKey(), sink.getValue(), bytes, bytes, operators.apply()));
        topology.addSink(operators.skip(), topics.skipped(), bytes, bytes, operators.apply());
        topology.addSink(operators.refuse(), topics.deadLetters(), bytes, bytes, operators.apply());
        return topology;
    }

    private String[] sources() {
        return gate.isPresent()
                ? new String[] {operators.read(), operators.readOperations()}
                : new String[] {operators.read()};
    }

    Letters letters() {
        return new Letters(operators.stage(), maxBytes);
    }

    private ProcessorSupplier<byte[], byte[], byte[], byte[]> processor() {
        return () -> new Processor<>() {
            private @Nullable StageProcessor<A, B> running;

            @Override
            public void init(ProcessorContext<byte[], byte[]> context) {
                running = new StageProcessor<>(StageRim.this, context);
            }

            @Override
            public void process(Record<byte[], byte[]> record) {
                Objects.requireNonNull(running, "Kafka Streams has not called init")
                        .process(record);
            }

            @Override
            public void close() {
                if (running != null) {
                    running.close();
                }
            }
        };
    }
}
