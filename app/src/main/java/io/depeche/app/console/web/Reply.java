package io.depeche.app.console.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.depeche.model.Json;
import java.io.IOException;
import java.util.Map;

/** An answer to a request. */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, String contentType, byte[] body) {

    /** A value as JSON. */
    public static Reply json(Object value) {
        return new Reply(200, "application/json", Json.bytes(value));
    }

    /** Why a request was not answered, and what to do. */
    public static Reply problem(int status, String message) {
        return new Reply(status, "application/json", Json.bytes(Map.of("problem", message)));
    }

    /** A text of a type. */
    static Reply text(String contentType, String text) {
        return new Reply(200, contentType, text.getBytes(UTF_8));
    }

    /**
     * What every answer says to browsers. The page runs its own modules alone, so text of an article that became markup by a
     * mistake would run nothing; nobody frames it; and other sites may not load parts of it.
     */
    static void addRules(Headers headers) {
        headers.set(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; "
                        + "require-trusted-types-for 'script'; trusted-types 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }

    /** Writes the answer. */
    public void send(HttpExchange exchange) throws IOException {
        addRules(exchange.getResponseHeaders());
        exchange.getResponseHeaders().set("Content-Type", contentType);
        if (status == 401) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
