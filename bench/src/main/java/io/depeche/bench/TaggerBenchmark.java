package io.depeche.bench;

import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.ticker.InstrumentFinder;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures tagging articles of 8,000 characters with reference data of 300,000 names, sampling each article's time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class TaggerBenchmark {
    private static final Instant PUBLISHED = Instant.parse("2024-06-03T12:00:00Z");

    private List<ArticleText> articles = List.of();
    private InstrumentFinder tagger = InstrumentFinder.of(StarterTables.reference(Words.shipped()));
    private int next;

    /** Creates the reference data and the articles. */
    @Setup
    public void makeReference() {
        List<NameIndex.Entry> names = NameIndexBenchmark.entries();
        List<Row> rows = new ArrayList<>();
        names.forEach(name -> rows.add(new Row.Issue(
                "n" + name.target(), name.name(), Kind.EQUITY, null, null, null, Period.UNDATED, "made up")));
        tagger = InstrumentFinder.of(
                StarterTables.with(Words.shipped(), List.of(new Import("made-up", "1", rows)), List.of()));
        articles = NameIndexBenchmark.articles(names).stream()
                .map(text -> new ArticleText(
                        "Shares rose", text + " shares revenue profit (NYSE: IBM) TCFP.PA", "en", PUBLISHED))
                .toList();
    }

    /** Tags one article. */
    @Benchmark
    public List<InstrumentTag> tag() {
        next = (next + 1) % articles.size();
        return tagger.tag(articles.get(next), List.of());
    }
}
