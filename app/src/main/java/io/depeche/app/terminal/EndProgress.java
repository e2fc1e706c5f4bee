package io.depeche.app.terminal;

import io.depeche.app.audit.Ends;
import java.io.PrintStream;
import java.text.DecimalFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How many of the records that are sent have ended, how fast that goes and how long it still takes: a bar on a terminal, a line
 * every ten seconds elsewhere.
 */
public final class EndProgress implements AutoCloseable {
    private static final int WIDTH = 100;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final View view;

    /** What people see. */
    private interface View {
        void show(Ends ends, long total);

        void close();
    }

    private EndProgress(View view) {
        this.view = view;
    }

    /**
     * Begins now.
     *
     * @param total how many are to be sent
     */
    public static EndProgress on(PrintStream err, boolean interactive, long total) {
        return interactive ? new EndProgress(new Bar(err, total)) : lines(err, System::nanoTime);
    }

    static EndProgress lines(PrintStream err, LongSupplier nanos) {
        return new EndProgress(new Lines(err, nanos));
    }

    /**
     * So many records were sent and have ended.
     *
     * @param total how many will be sent
     */
    public void show(Ends ends, long total) {
        view.show(ends, total);
    }

    @Override
    public void close() {
        view.close();
    }

    /** A length of time as people say it: {@code 40 s}, {@code 12 min}, {@code 2 h 5 min}. */
    public static String text(Duration time) {
        if (time.toSeconds() < 100) {
            return time.toSeconds() + " s";
        }
        return time.toHours() == 0
                ? time.plusSeconds(30).toMinutes() + " min"
                : time.toHours() + " h " + time.toMinutesPart() + " min";
    }

    private static final class Bar implements View {
        private final ProgressBar bar;

        Bar(PrintStream err, long total) {
            bar = new ProgressBarBuilder()
                    .setTaskName("ended")
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .showSpeed(new DecimalFormat("0"))
                    .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                    .build();
        }

        @Override
        public void show(Ends ends, long total) {
            bar.setExtraMessage(ends.sent() < total ? String.format(Locale.ROOT, "sent %,d", ends.sent()) : "");
            bar.maxHint(total);
            bar.stepTo(ends.ended());
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    private static final class Lines implements View {
        private final PrintStream err;
        private final LongSupplier nanos;
        private final long begin;
        private long last;

        Lines(PrintStream err, LongSupplier nanos) {
            this.err = err;
            this.nanos = nanos;
            this.begin = nanos.getAsLong();
            this.last = begin;
        }

        @Override
        public void show(Ends ends, long total) {
            long now = nanos.getAsLong();
            if (now - last < BETWEEN_LINES.toNanos()) {
                return;
            }
            last = now;
            err.println(line(ends, total, Duration.ofNanos(now - begin)));
        }

        private static String line(Ends ends, long total, Duration elapsed) {
            String sent = ends.sent() < total ? String.format(Locale.ROOT, "; %,d are sent", ends.sent()) : "";
            double rate = ends.ended() * 1_000.0 / elapsed.toMillis();
            String left = ends.ended() == 0
                    ? ""
                    : String.format(Locale.ROOT, ", %.0f/s, about %s left", rate, text(Duration.ofSeconds((long)
                            Math.ceil((total - ends.ended()) / rate))));
            return String.format(Locale.ROOT, "%,d of %,d records have ended%s%s", ends.ended(), total, left, sent);
        }

        @Override
        public void close() {}
    }
}
