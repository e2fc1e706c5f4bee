package io.depeche.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Compares the cost of a page from its bytes to the cleaned article with jsoup's parse of the same bytes: {@code bench/run
 * page-cost DIR}. Both read each page in turn, in one run, so that what else the machine does costs both the same. Prints CPU
 * time of one thread, a line a round, and one for the second half of them, before which the first warms up.
 */
public final class PageCost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 40;
    private static final int WARM_UP = ROUNDS / 2;
    private static final int MOST_PAGES = 200;
    private static final double NANOS_A_MILLI = 1e6;

    private PageCost() {}

    /**
     * Runs the comparison.
     *
     * @param args a directory of {@code *.html} or {@code *.html.gz} pages, of which up to 200 are read, evenly spread
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("pass one directory of pages");
        }
        List<byte[]> pages = pages(Path.of(args[0]));
        Round all = new Round(0, 0, 0);
        for (int i = 1; i <= ROUNDS; i++) {
            Round round = round(pages);
            System.out.println("round " + i + ": " + round.in(pages.size()));
            all = i > WARM_UP ? all.and(round) : all;
        }
        int times = ROUNDS - WARM_UP;
        System.out.println("rounds " + (WARM_UP + 1) + " to " + ROUNDS + ": " + all.in(pages.size() * times));
    }

    /**
     * What was spent on pages.
     *
     * @param parse on jsoup's parse, in nanoseconds of CPU
     * @param article from bytes to the cleaned article, in nanoseconds of CPU
     * @param read what both found, so that neither can be left out
     */
    private record Round(long parse, long article, long read) {
        Round and(Round other) {
            return new Round(parse + other.parse, article + other.article, read + other.read);
        }

        String in(int pages) {
            return String.format(
                    Locale.ROOT,
                    "%d pages, parse %.2f ms, article %.2f ms a page: %.2f times (%d results)",
                    pages,
                    parse / NANOS_A_MILLI / pages,
                    article / NANOS_A_MILLI / pages,
                    (double) article / parse,
                    read);
        }
    }

    private static List<byte[]> pages(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.sorted().toList();
            int step = Math.max(1, (all.size() + MOST_PAGES - 1) / MOST_PAGES);
            return Stream.iterate(0, i -> i < all.size(), i -> i + step)
                    .map(i -> Pages.page(all.get(i)).getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    }

    private static Round round(List<byte[]> pages) throws IOException {
        long parse = 0;
        long article = 0;
        long read = 0;
        for (byte[] page : pages) {
            long start = THREADS.getCurrentThreadCpuTime();
            read += Jsoup.parse(new ByteArrayInputStream(page), null, "").childNodeSize();
            long parsed = THREADS.getCurrentThreadCpuTime();
            read += Ours.articles(page).size();
            parse += parsed - start;
            article += THREADS.getCurrentThreadCpuTime() - parsed;
        }
        return new Round(parse, article, read);
    }
}
