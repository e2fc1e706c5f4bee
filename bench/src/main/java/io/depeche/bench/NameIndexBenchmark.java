package io.depeche.bench;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.name.NameIndex;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

/** Measures an index of 300,000 made-up names on made-up articles of 8,000 characters, with one name in about 80 words. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class NameIndexBenchmark {
    private static final int NAMES = 300_000;
    private static final int ARTICLES = 2_000;
    private static final int WORDS = 60_000;
    /** Number of characters in an article. */
    public static final int LENGTH = 8_000;

    private List<NameIndex.Entry> entries = List.of();
    private List<String> articles = List.of();
    private NameIndex index = NameIndex.of(List.of(), Words.shipped());
    private int next;

    /** Creates the names, the articles and the index, and prints the heap that the index uses. */
    @Setup
    public void makeIndex() {
        entries = entries();
        articles = articles(entries);
        long before = used();
        index = NameIndex.of(entries, Words.shipped());
        System.out.printf("%nindex of %d names: %.1f MB of heap%n", NAMES, (used() - before) / 1e6);
    }

    /** Names of one to three made-up words, few of which are common. */
    public static List<NameIndex.Entry> entries() {
        Random random = new Random(1);
        List<String> words = words();
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < NAMES) {
            StringBuilder name = new StringBuilder(capital(any(words, random)));
            for (int more = random.nextInt(3); more > 0; more--) {
                name.append(' ').append(capital(any(words, random)));
            }
            names.add(name.toString());
        }
        List<NameIndex.Entry> entries = new ArrayList<>();
        names.forEach(name -> entries.add(new NameIndex.Entry(name, entries.size(), AliasUse.SAFE)));
        return entries;
    }

    /** Texts of the same words, one in six capitalised, and of names; too large for a processor's caches. */
    public static List<String> articles(List<NameIndex.Entry> entries) {
        Random random = new Random(2);
        List<String> words = words();
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < LENGTH) {
                int kind = random.nextInt(60);
                String word = any(words, random);
                text.append(kind == 0 ? entries.get(random.nextInt(NAMES)).name() : kind < 10 ? capital(word) : word)
                        .append(' ');
            }
            articles.add(text.toString());
        }
        return articles;
    }

    private static List<String> words() {
        Random random = new Random(3);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            words.add(word(random));
        }
        return words;
    }

    /** A random word; the first ones are far more frequent. */
    private static String any(List<String> words, Random random) {
        double rank = random.nextDouble();
        return words.get((int) (rank * rank * rank * WORDS));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(4) + 1; i > 0; i--) {
            word.append("bcdfglmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    /** Bytes of heap in use. */
    public static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Characters read per second. */
    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public int find() {
        next = (next + 1) % articles.size();
        int[] found = new int[1];
        index.find(articles.get(next), (start, end, hit) -> found[0]++);
        return found[0];
    }

    /** Indexes built per second. */
    @Benchmark
    public NameIndex build() {
        return NameIndex.of(entries, Words.shipped());
    }
}
