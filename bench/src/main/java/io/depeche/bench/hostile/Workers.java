package io.depeche.bench.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Sends items through the stages, one thread a processor. */
final class Workers {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_MILLIS = 500;
    /** An item that takes so long has no end. */
    private static final long ENDLESS_NANOS = 120_000_000_000L;

    private final HostileItems items;
    private final Passage passage;
    private final Tally tally;
    private final Path folder;

    /**
     * Workers that count in {@code tally}.
     *
     * @param folder where faulty items are kept
     */
    Workers(HostileItems items, Passage passage, Tally tally, Path folder) {
        this.items = items;
        this.passage = passage;
        this.tally = tally;
        this.folder = folder;
    }

    /**
     * Sends the items with these numbers.
     *
     * @param look called every half second
     * @throws IllegalStateException when an item does not end; the message says which
     */
    void send(long from, long to, Runnable look) throws InterruptedException {
        AtomicLong next = new AtomicLong(from);
        List<Worker> workers = new ArrayList<>();
        for (int i = Runtime.getRuntime().availableProcessors(); i > 0; i--) {
            Worker worker = new Worker(next, to);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        for (Worker worker : workers) {
            while (worker.isAlive()) {
                worker.join(LOOK_MILLIS);
                workers.forEach(Worker::checkThatItEnds);
                look.run();
            }
        }
    }

    private final class Worker extends Thread {
        private final AtomicLong next;
        private final long to;
        private volatile long number;
        private volatile long since = System.nanoTime();

        Worker(AtomicLong next, long to) {
            super("hostile");
            this.next = next;
            this.to = to;
        }

        @Override
        public void run() {
            for (long i = next.getAndIncrement(); i < to; i = next.getAndIncrement()) {
                number = i;
                since = System.nanoTime();
                send(items.item(i));
            }
        }

        void checkThatItEnds() {
            if (isAlive() && System.nanoTime() - since > ENDLESS_NANOS) {
                throw new IllegalStateException("item " + number + " does not end; it is at "
                        + Arrays.stream(getStackTrace()).limit(20).toList());
            }
        }
    }

    /** Sends one item, and counts what became of it. */
    Ending send(HostileItems.Item item) {
        long start = THREADS.getCurrentThreadCpuTime();
        Ending ending = passage.of(item);
        tally.add(item, ending, THREADS.getCurrentThreadCpuTime() - start);
        ending.fault()
                .ifPresent(fault -> System.out.println(
                        "item " + item.number() + ", " + item.kind() + ": " + fault + "\n  kept in " + keep(item)));
        return ending;
    }

    /** Writes the item to a file. */
    Path keep(HostileItems.Item item) {
        try {
            return Files.write(
                    Files.createDirectories(folder).resolve(item.number() + "-" + item.kind()), item.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
