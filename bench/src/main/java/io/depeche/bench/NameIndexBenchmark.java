package io.depeche.bench;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.name.NameIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The index of 300,000 made-up names over made-up articles of 8,000 characters, one name in some 80 words. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class NameIndexBenchmark {
    private static final int NAMES = 300_000;
    private static final int ARTICLES = 200;
    private static final int LENGTH = 8_000;

    private List<NameIndex.Entry> entries = List.of();
    private List<String> articles = List.of();
    private NameIndex index = NameIndex.of(List.of());
    private int next;

    /** Makes the names, the articles and the index; says what the index takes of the heap. */
    @Setup
    public void makeIndex() {
        entries = entries();
        articles = articles(entries);
        long before = used();
        index = NameIndex.of(entries);
        System.out.printf("%nindex of %d names: %.1f MB of heap%n", NAMES, (used() - before) / 1e6);
    }

    static List<NameIndex.Entry> entries() {
        Random random = new Random(1);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            words.add(word(random, true));
        }
        List<NameIndex.Entry> entries = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            StringBuilder name = new StringBuilder(words.get(random.nextInt(words.size())));
            for (int more = random.nextInt(3); more > 0; more--) {
                name.append(' ').append(words.get(random.nextInt(words.size())));
            }
            entries.add(new NameIndex.Entry(name.toString(), i, AliasUse.SAFE));
        }
        return entries;
    }

    static List<String> articles(List<NameIndex.Entry> entries) {
        Random random = new Random(2);
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < LENGTH) {
                int kind = random.nextInt(80);
                text.append(kind == 0 ? entries.get(random.nextInt(NAMES)).name() : word(random, kind < 10))
                        .append(' ');
            }
            articles.add(text.toString());
        }
        return articles;
    }

    private static String word(Random random, boolean capital) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8) + 2; i > 0; i--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word.toString();
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Characters read. */
    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public int find() {
        next = (next + 1) % articles.size();
        int[] found = new int[1];
        index.find(articles.get(next), (start, end, hit) -> found[0]++);
        return found[0];
    }

    /** Indexes built. */
    @Benchmark
    public NameIndex build() {
        return NameIndex.of(entries);
    }
}
