package io.depeche.app.console.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request, taken apart.
 *
 * @param path its parts, decoded: {@code /api/articles/urn%3Ax} is {@code api}, {@code articles}, {@code urn:x}
 * @param query its parameters; the first of a name counts
 */
public record Request(HttpExchange exchange, List<String> path, Map<String, String> query) {
    private static final int LONGEST_VALUE = 500;

    public Request {
        path = List.copyOf(path);
        query = Map.copyOf(query);
    }

    /**
     * Reads an exchange; its body stays unread.
     *
     * @throws IllegalArgumentException when the address is not well formed
     */
    public static Request of(HttpExchange exchange) {
        List<String> path = Stream.of(exchange.getRequestURI().getRawPath().split("/", -1))
                .skip(1)
                .map(Request::decoded)
                .toList();
        Map<String, String> query = new LinkedHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", 100)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.length() - equals <= LONGEST_VALUE) {
                query.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Request(exchange, path, query);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    /** The method, such as {@code GET}; HEAD asks for the same as GET. */
    public String method() {
        String method = exchange.getRequestMethod();
        return method.equals("HEAD") ? "GET" : method;
    }

    /** The number that a parameter gives; {@code otherwise} when it does not. */
    public long number(String name, long otherwise) {
        String text = query.getOrDefault(name, "");
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : otherwise;
    }

    /** The body; empty when it is longer than {@code limit}. */
    public Optional<byte[]> body(int limit) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(limit + 1);
        return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
    }
}
