package io.depeche.bench;

import io.depeche.enrich.entity.token.Tokenizer;
import io.depeche.words.Words;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures finding names in French text. One operation is one pass over all texts by an engine that starts with
 * empty caches. Tokens per second are the printed number of tokens divided by the time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6)
@Measurement(iterations = 6)
public class EntityBenchmark {
    private static final Tokenizer TOKENIZER = new Tokenizer(Words.shipped());
    /** The name of an engine. */
    @Param({"ours", "opennlp"})
    public String engine = "ours";

    private List<String> texts = List.of();
    private EntityEngine current = new OurEntities();

    /** Reads the texts, prints their number of tokens, and creates the engine. */
    @Setup
    public void read() {
        texts = EntityTexts.french();
        int tokens =
                texts.stream().mapToInt(text -> TOKENIZER.tokenize(text).size()).sum();
        System.out.println(tokens + " tokens");
        current = switch (engine) {
            case "ours" -> new OurEntities();
            case "opennlp" -> new OpenNlpEntities();
            default ->
                ServiceLoader.load(EntityEngine.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(peer -> peer.name().equals(engine))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no engine " + engine));
        };
    }

    /** Empties the engine's caches. */
    @Setup(Level.Invocation)
    public void start() {
        current.start();
    }

    /** Finds the names in all texts. */
    @Benchmark
    public void all(Blackhole hole) {
        texts.forEach(text -> hole.consume(current.names(text)));
    }
}
