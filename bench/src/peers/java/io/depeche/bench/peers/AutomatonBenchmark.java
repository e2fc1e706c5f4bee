package io.depeche.bench.peers;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.depeche.bench.NameIndexBenchmark;
import io.depeche.enrich.name.NameIndex;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.ahocorasick.trie.Trie;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Finding the names of {@link NameIndexBenchmark} with character automata; the set-up prints what building one costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class AutomatonBenchmark {
    /** The library. */
    @Param({"hankcs", "robert-bor"})
    public String library = "";

    private List<String> articles = List.of();
    private final AhoCorasickDoubleArrayTrie<Integer> doubleArray = new AhoCorasickDoubleArrayTrie<>();
    private Trie trie = Trie.builder().build();
    private int next;

    /** Builds one of the automata. */
    @Setup(Level.Trial)
    public void makeAutomaton() {
        List<NameIndex.Entry> entries = NameIndexBenchmark.entries();
        articles = NameIndexBenchmark.articles(entries);
        long before = NameIndexBenchmark.used();
        long start = System.nanoTime();
        if (library.equals("hankcs")) {
            TreeMap<String, Integer> names = new TreeMap<>();
            entries.forEach(entry -> names.put(entry.name(), entry.target()));
            doubleArray.build(names);
        } else {
            Trie.TrieBuilder builder = Trie.builder().ignoreOverlaps().onlyWholeWords();
            entries.forEach(entry -> builder.addKeyword(entry.name()));
            trie = builder.build();
            trie.firstMatch(articles.get(0));
        }
        System.out.printf(
                "%n%s: built in %.1f s, %.0f MB of heap%n",
                library, (System.nanoTime() - start) / 1e9, (NameIndexBenchmark.used() - before) / 1e6);
    }

    /** Characters read. */
    @Benchmark
    @OperationsPerInvocation(NameIndexBenchmark.LENGTH)
    public int find() {
        next = (next + 1) % articles.size();
        String article = articles.get(next);
        return library.equals("hankcs")
                ? doubleArray.parseText(article).size()
                : trie.parseText(article).size();
    }
}
