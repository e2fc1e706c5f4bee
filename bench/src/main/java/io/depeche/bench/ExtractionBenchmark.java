package io.depeche.bench;

import io.depeche.model.Article.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures extracting an article from a web page, and parsing alone for comparison; a run reads each page in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractionBenchmark {
    /** Directory of {@code *.html} or {@code *.html.gz} pages; empty for generated pages. */
    @Param("")
    public String directory = "";

    private List<String> pages = List.of();
    private List<byte[]> bytes = List.of();
    private int next;

    /** Reads the pages. */
    @Setup
    public void readPages() {
        pages = Pages.of(directory);
        bytes = pages.stream()
                .map(page -> page.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private int next() {
        next = (next + 1) % pages.size();
        return next;
    }

    /** Parses only. */
    @Benchmark
    public Document parse() {
        return Jsoup.parse(pages.get(next()));
    }

    /** Parses only, from bytes, as {@link #article} begins. */
    @Benchmark
    public Document parseBytes() throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(bytes.get(next())), null, "");
    }

    /** From a decoded page to metadata and story: scan, parse and extraction. */
    @Benchmark
    public List<String> story() {
        return Pages.stories(pages.get(next()));
    }

    /** From bytes to metadata, article and removed texts, including decoding, checksum and house styles. */
    @Benchmark
    public List<List<Block>> article() {
        return Ours.articles(bytes.get(next()));
    }
}
