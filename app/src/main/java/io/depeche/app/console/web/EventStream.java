package io.depeche.app.console.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.depeche.model.Json;
import java.io.IOException;
import java.io.OutputStream;

/** Server-sent events: one answer that goes on for a while. */
public final class EventStream {
    private final OutputStream out;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /** Starts the answer. */
    public static EventStream open(HttpExchange exchange) throws IOException {
        Reply.addRules(exchange.getResponseHeaders());
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        // 0 is the length of an answer that ends when it is closed
        exchange.sendResponseHeaders(200, 0);
        return new EventStream(exchange.getResponseBody());
    }

    /**
     * Sends an event.
     *
     * @throws IOException when the reader is gone
     */
    public void send(String event, Object data) throws IOException {
        out.write(("event: " + event + "\ndata: " + Json.line(data) + "\n\n").getBytes(UTF_8));
        out.flush();
    }
}
