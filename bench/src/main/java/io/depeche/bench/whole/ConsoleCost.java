package io.depeche.bench.whole;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.console.Console;
import io.depeche.app.console.InProcess;
import io.depeche.app.health.Monitoring;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.Settings;
import io.depeche.bench.Items;
import io.depeche.bench.whole.PacedItems.Arrivals;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.model.kafka.Topics;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Measures what the console costs the stages, and how its page behaves: {@code bench/run console}.
 *
 * <p>Rounds without a console, with a console that nobody looks at, and with a page that shows the articles are measured in turn
 * at 100 items a second: the latency of each item, the processor time of this process, which holds broker, stages, producer
 * and subscriber, but not the browser, and that of the console's own threads. Then {@code figures.mjs} measures the page in a headless Chromium while 60 items a second
 * come. Last, the heap with and without the console.
 *
 * <p>Arguments: seconds of each round (15).
 */
public final class ConsoleCost {
    private static final int RATE = 100;
    private static final int ROUNDS = 2;
    private static final int WARM_UP_SECONDS = 25;
    private static final int PAGE_RATE = 60;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Cluster cluster;
    private final Set<String> topics;
    private final String raw;
    private final String articles;
    private final Supplier<Console> console;
    private final Runnable forget;
    private final String address;
    private final int seconds;
    private long items;

    private ConsoleCost(Cluster cluster, Settings settings, Pipeline pipeline, Monitoring monitoring, int seconds) {
        this.cluster = cluster;
        Topics all = settings.topics();
        this.topics = Set.of(all.articles(), all.deadLetters(), all.operations(), all.watched());
        this.raw = all.raw();
        this.articles = all.articles();
        this.address = monitoring.address().orElseThrow();
        this.seconds = seconds;
        this.forget = () -> monitoring.serve(HttpExchange::close);
        this.console = () -> {
            Console opened = Console.open(
                    settings,
                    cluster,
                    new InProcess(
                            pipeline, () -> StarterTables.reference(pipeline.words()), monitoring::counts, List::of));
            monitoring.serve(opened);
            return opened;
        };
    }

    /** Runs the measurement and prints its figures. */
    public static void main(String[] args) throws IOException {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        AllStages.watched((cluster, settings, pipeline, monitoring) ->
                new ConsoleCost(cluster, settings, pipeline, monitoring, seconds).run());
    }

    private void run() {
        Optional<HeadlessPage> page = HeadlessPage.find();
        if (page.isEmpty()) {
            System.out.println("no Chromium, or no 'npm ci' in app/src/test/browser: the page is not measured");
        }
        measure(WARM_UP_SECONDS);
        for (int round = 1; round <= ROUNDS; round++) {
            round("without a console");
            withConsole(() -> {
                round("with a console that nobody looks at");
                page.ifPresent(browser -> browser.whileOpen(address, () -> round("with an open page")));
            });
        }
        withConsole(() -> {
            page.ifPresent(this::page);
            heap("heap with the console after %,d articles: %,d MB%n");
        });
        heap("heap without a console, after %,d articles: %,d MB%n");
    }

    private void withConsole(Runnable measurement) {
        Console opened = console.get();
        try {
            measurement.run();
        } finally {
            opened.close();
            forget.run();
        }
    }

    private void round(String name) {
        long begin = cpuNanos();
        Map<Long, Long> threads = consoleThreads();
        Arrivals arrivals = measure(seconds);
        System.out.printf(
                Locale.ROOT,
                "%-36s %d items/s for %d s: %s; processor time an item %.1f ms, of it the console's threads %.2f ms%n",
                name,
                RATE,
                seconds,
                arrivals.percentiles(),
                (cpuNanos() - begin) / 1e6 / arrivals.nanos().length,
                since(threads) / 1e6 / arrivals.nanos().length);
    }

    /** Nanoseconds of processor of each thread that answers, looks at the counters or follows a topic for the console. */
    private Map<Long, Long> consoleThreads() {
        Map<Long, Long> nanos = new HashMap<>();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null
                    && (thread.getThreadName().startsWith("console") || topics.contains(thread.getThreadName()))) {
                nanos.put(thread.getThreadId(), Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())));
            }
        }
        return nanos;
    }

    private long since(Map<Long, Long> before) {
        return consoleThreads().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sum();
    }

    private Arrivals measure(int howLong) {
        long first = items;
        items += (long) RATE * howLong;
        return new PacedItems(cluster, raw, articles, RATE, howLong).run(first, (minute, some) -> {});
    }

    /** The page's own figures, while items come. */
    private void page(HeadlessPage browser) {
        AtomicBoolean over = new AtomicBoolean();
        Thread sender = new Thread(() -> send(over), "sender");
        sender.start();
        try {
            browser.figures(address);
        } finally {
            over.set(true);
        }
    }

    private void send(AtomicBoolean over) {
        try (var producer = cluster.producer()) {
            while (!over.get()) {
                // an item that is lost shows nowhere: the page is measured, not the stages
                var unused = producer.send(new ProducerRecord<>(raw, Items.text(items++)));
                LockSupport.parkNanos(1_000_000_000L / PAGE_RATE);
            }
        }
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void heap(String line) {
        System.gc();
        System.out.printf(
                Locale.ROOT,
                line,
                items,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }
}
