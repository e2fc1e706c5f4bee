package io.depeche.app.terminal;

import java.io.PrintStream;
import java.util.Locale;

/** Shows on a terminal which topic is being read and how many records of it were; nothing elsewhere. */
public final class ReadCount implements AutoCloseable {
    private static final int EACH = 10_000;

    private final PrintStream err;
    private final boolean interactive;
    private String topic = "";
    private long records;

    private ReadCount(PrintStream err, boolean interactive) {
        this.err = err;
        this.interactive = interactive;
    }

    public static ReadCount on(PrintStream err, boolean interactive) {
        return new ReadCount(err, interactive);
    }

    /** A record of this topic was read. */
    public void read(String topic) {
        records = topic.equals(this.topic) ? records + 1 : 1;
        this.topic = topic;
        if (interactive && (records == 1 || records % EACH == 0)) {
            err.print(String.format(Locale.ROOT, "\r\u001b[K%s: %,d records read", topic, records));
            err.flush();
        }
    }

    @Override
    public void close() {
        if (interactive) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
