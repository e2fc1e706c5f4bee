package io.depeche.bench.whole;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The CPU time of this process's threads, by what they are for.
 *
 * @param nanos by kind; threads that have ended no longer count
 * @param process of the whole process, the compilers' and the collectors' threads included, in nanoseconds
 */
record ThreadTimes(Map<Kind, Long> nanos, long process) {
    /** What a thread is for, known by its name. */
    enum Kind {
        INGEST("wire-ingest"),
        ENRICH("wire-enrich"),
        SINK("wire-sink"),
        CLIENTS("kafka-(producer|coordinator|admin)"),
        BROKER(
                "data-plane|group-coord|AddPartitions|TxnMarker|transaction|kafka-|quorum|Exec|Expir|metrics|raft|broker|contr"),
        LOAD("main|sender|producer");

        private final String beginning;

        Kind(String beginning) {
            this.beginning = beginning;
        }

        private boolean has(String thread) {
            return thread.matches("(" + beginning + ").*");
        }
    }

    /** Those of now. */
    static ThreadTimes now() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<Kind, Long> nanos = Stream.of(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .flatMap(thread -> kind(thread)
                        .map(kind -> Map.entry(kind, Math.max(0, threads.getThreadCpuTime(thread.getThreadId())))))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, Long::sum, () -> new EnumMap<>(Kind.class)));
        return new ThreadTimes(nanos, Cpu.nanos());
    }

    private static Stream<Kind> kind(ThreadInfo thread) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.has(thread.getThreadName()))
                .limit(1);
    }

    /** Milliseconds an item of one kind since an earlier time. */
    double millisAnItem(Kind kind, ThreadTimes before, int items) {
        return (nanos.getOrDefault(kind, 0L) - before.nanos.getOrDefault(kind, 0L)) / 1e6 / items;
    }

    /** Milliseconds an item of the whole process since an earlier time. */
    double millisAnItem(ThreadTimes before, int items) {
        return (process - before.process) / 1e6 / items;
    }
}
