package io.depeche.model;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * How work grows with the length of a text: the processor time of this thread alone, for a text and for one eight times
 * as long, so that neither the machine's speed nor its load counts.
 */
public final class Growth {
    /**
     * Below it, work grows in proportion to the text. Quadratic work comes near {@value #TIMES}; what the processor's
     * caches and the garbage collector do stays far below.
     */
    public static final double PROPORTIONATE = 4;

    private static final int TIMES = 8;
    private static final int RUNS = 3;
    /** The least time that is told apart from nothing, in nanoseconds. */
    private static final double GRAIN = 2e6;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Growth() {}

    /** What a piece costs in a text of {@code pieces}, as a multiple of what it costs in a text of an eighth of them. */
    public static double of(Consumer<String> work, String piece, int pieces) {
        return of(work, "", piece, pieces);
    }

    /** The same, where {@code start} stands once before the pieces. */
    public static double of(Consumer<String> work, String start, String piece, int pieces) {
        return of(work, number -> start + piece.repeat(number), pieces);
    }

    /** The same of texts that differ in more than the number of one piece: {@code text} gives one of a length. */
    public static double of(Consumer<String> work, IntFunction<String> text, int length) {
        String whole = text.apply(length);
        String part = text.apply(length / TIMES);
        double least = least(work, part, Double.MAX_VALUE);
        double most = Double.MAX_VALUE;
        for (int run = 0; run < RUNS && growth(least, most) >= PROPORTIONATE; run++) {
            most = Math.min(most, nanos(work, whole));
            least = least(work, part, least);
        }
        return growth(least, most);
    }

    private static double growth(double part, double whole) {
        return whole / (TIMES * (part + GRAIN));
    }

    private static double least(Consumer<String> work, String text, double sofar) {
        double least = sofar;
        for (int run = 0; run < RUNS; run++) {
            least = Math.min(least, nanos(work, text));
        }
        return least;
    }

    private static double nanos(Consumer<String> work, String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.accept(text);
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
