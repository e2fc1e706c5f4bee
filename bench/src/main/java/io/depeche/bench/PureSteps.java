package io.depeche.bench;

import io.depeche.app.pipeline.Pipeline;
import io.depeche.enrich.Enricher;
import io.depeche.enrich.entity.EntityRecogniser;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.ticker.InstrumentTagger;
import io.depeche.enrich.trail.Trail;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.EntityTag;
import io.depeche.model.InstrumentTag;
import io.depeche.model.Outcome;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.CodedSymbol;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsForm;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The stages in a row, and how long each step took. For one thread. */
final class PureSteps {
    /** The steps, in the order of {@link #micros}; the rest of enriching is what none of the steps before it does. */
    static final List<String> NAMES =
            List.of("ingest", "clean", "language", "entities", "instruments", "rest of enrich", "sink", "JSON");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int INGEST = 0;
    private static final int CLEAN = 1;
    private static final int LANGUAGE = 2;
    private static final int ENTITIES = 3;
    private static final int INSTRUMENTS = 4;
    private static final int ENRICH = 5;
    private static final int SINK = 6;
    private static final int JSON = 7;

    private final Pipeline pipeline;
    private final Enricher enricher;
    private final long[] nanos = new long[NAMES.size()];
    private long cpu;
    private long records;
    private long bytes;
    private long articles;

    PureSteps(Pipeline pipeline) {
        this.pipeline = pipeline;
        Enricher plain = pipeline.enrich();
        this.enricher = new Enricher(
                item -> timed(CLEAN, () -> plain.cleaner().apply(item)),
                text -> timed(LANGUAGE, () -> plain.language().apply(text)),
                entities(plain.entities()),
                () -> instruments(plain.instruments().get()),
                plain.first(),
                plain.names());
    }

    private EntityRecogniser entities(EntityRecogniser plain) {
        return new EntityRecogniser() {
            @Override
            public List<EntityTag> recognise(ArticleText article, Trail trail) {
                return timed(ENTITIES, () -> plain.recognise(article, trail));
            }

            @Override
            public String version() {
                return plain.version();
            }
        };
    }

    private InstrumentTagger instruments(InstrumentTagger plain) {
        return new InstrumentTagger() {
            @Override
            public List<InstrumentTag> tag(ArticleText article, List<CodedSymbol> coded, Trail trail) {
                return timed(INSTRUMENTS, () -> plain.tag(article, coded, trail));
            }

            @Override
            public String version() {
                return plain.version();
            }
        };
    }

    private <T> T timed(int step, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        nanos[step] += System.nanoTime() - start;
        return result;
    }

    void clear() {
        Arrays.fill(nanos, 0);
        cpu = 0;
        records = 0;
        bytes = 0;
        articles = 0;
    }

    void read(byte[] record) {
        RawItem raw = new RawItem(Payload.of(record), Map.of(), "bench", Instant.EPOCH);
        long start = THREADS.getCurrentThreadCpuTime();
        for (Outcome<WireItem> item : timed(INGEST, () -> pipeline.ingest().apply(raw))) {
            if (item instanceof Outcome.Kept<WireItem> kept) {
                enrich(kept.value());
            }
        }
        cpu += THREADS.getCurrentThreadCpuTime() - start;
        records++;
        bytes += record.length;
    }

    private void enrich(WireItem item) {
        for (Outcome<EnrichedArticle> outcome : timed(ENRICH, () -> enricher.apply(item))) {
            if (outcome instanceof Outcome.Kept<EnrichedArticle> kept) {
                sink(kept.value());
            }
        }
    }

    private void sink(EnrichedArticle article) {
        for (Outcome<NinjsArticle> outcome : timed(SINK, () -> pipeline.sink().apply(article))) {
            if (outcome instanceof Outcome.Kept<NinjsArticle> kept) {
                articles += timed(JSON, () -> kept.value().publicJson(NinjsForm.EXTENDED)).length > 0 ? 1 : 0;
            }
        }
    }

    long records() {
        return records;
    }

    long bytes() {
        return bytes;
    }

    long articles() {
        return articles;
    }

    /** Of CPU time, of all records. */
    double seconds() {
        return cpu / 1e9;
    }

    /** The microseconds of CPU time of each step for each record: the step's share of the time by the clock. */
    List<Double> micros() {
        long steps = nanos[CLEAN] + nanos[LANGUAGE] + nanos[ENTITIES] + nanos[INSTRUMENTS];
        long clock = nanos[INGEST] + nanos[ENRICH] + nanos[SINK] + nanos[JSON];
        return IntStream.range(0, nanos.length)
                .mapToDouble(step -> step == ENRICH ? nanos[step] - steps : nanos[step])
                .mapToObj(own -> own / clock * cpu / 1e3 / records)
                .toList();
    }
}
