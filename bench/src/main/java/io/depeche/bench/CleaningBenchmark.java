package io.depeche.bench;

import io.depeche.enrich.clean.Cleaned;
import io.depeche.enrich.clean.Cleaner;
import io.depeche.enrich.clean.style.HouseStyles;
import io.depeche.ingest.Ingest;
import io.depeche.model.Outcome;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.WireItem;
import io.depeche.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures cleaning alone, on hard-wrapped items of about 1 kB in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class CleaningBenchmark {
    private static final int ITEMS = 50;

    private final Cleaner cleaner = new Cleaner(HouseStyles.load(Words.shipped(), Optional.empty()), Words.shipped());
    private final List<WireItem> items = items(Ingest.withDefaults());
    private int next;

    /** The time to clean one item. */
    @Benchmark
    public Cleaned clean() {
        next = (next + 1) % items.size();
        return cleaner.clean(items.get(next));
    }

    private static List<WireItem> items(Ingest ingest) {
        return LongStream.range(0, ITEMS)
                .mapToObj(number -> new RawItem(Payload.of(Items.text(number)), Map.of(), "bench", Instant.EPOCH))
                .flatMap(raw -> ingest.apply(raw).stream())
                .filter(outcome -> outcome instanceof Outcome.Kept<WireItem>)
                .map(outcome -> ((Outcome.Kept<WireItem>) outcome).value())
                .toList();
    }
}
