package io.depeche.bench;

import io.depeche.app.pipeline.Conversion;
import io.depeche.app.pipeline.Converted;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures the three stages without Kafka, on a new hard-wrapped item of about 1 kB each time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ConversionBenchmark {
    private final Conversion conversion = new Conversion(Pipeline.of(SettingsReader.read(Map.of())));
    private long number;

    /** Items converted per second. */
    @Benchmark
    public List<Converted> convertText() {
        byte[] item = Items.text(number++);
        return conversion.apply(new RawItem(Payload.of(item), Map.of(), "bench", Instant.EPOCH));
    }
}
