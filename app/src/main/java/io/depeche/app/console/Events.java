package io.depeche.app.console;

import io.depeche.app.console.desk.ArticleFilter;
import io.depeche.app.console.desk.ArticleShelf.Page;
import io.depeche.app.console.web.EventStream;
import io.depeche.app.console.web.Request;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * What happens, as server-sent events: {@code articles} with those that came after the last event, {@code flow} once a second.
 *
 * <p>A stream ends after a few seconds and the page asks for the next one, with the number of the last article that it has. So
 * the limits that protect the server from slow readers stay short, and nothing is lost between two streams.
 */
record Events(Desk desk, Supplier<Object> flow) {
    private static final long LASTS_NANOS = 8_000_000_000L;
    private static final int SECOND = 1_000;
    /** Articles that come in close succession go together, so that a page draws a few times a second at most. */
    private static final int BETWEEN_MILLIS = 250;

    private static final int MOST = 500;

    void stream(Request request) throws IOException {
        EventStream out = EventStream.open(request.exchange());
        ArticleFilter filter = ArticleFilter.of(request.query());
        long after = request.number("after", 0);
        long end = System.nanoTime() + LASTS_NANOS;
        long nextFlow = System.nanoTime();
        try {
            while (System.nanoTime() < end) {
                long beat = desk.beat().count();
                Page page = desk.articles().newer(filter, after, MOST);
                if (page.seq() != after) {
                    after = page.seq();
                    out.send("articles", page);
                }
                if (System.nanoTime() >= nextFlow) {
                    nextFlow = System.nanoTime() + SECOND * 1_000_000L;
                    out.send("flow", flow.get());
                }
                // what comes meanwhile goes in one event, so that a page draws at most four times a second
                Thread.sleep(BETWEEN_MILLIS);
                var unused = desk.beat().await(beat, SECOND - BETWEEN_MILLIS);
            }
        } catch (InterruptedException e) {
            // the console closes
            Thread.currentThread().interrupt();
        }
    }
}
