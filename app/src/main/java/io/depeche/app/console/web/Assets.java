package io.depeche.app.console.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's own files, from the application. */
public final class Assets {
    private static final Pattern FILE = Pattern.compile("/console/(?<name>[a-z0-9-]{1,40}\\.(?<type>js|css|svg))");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private Assets() {}

    /** The file at a path; empty when there is none. */
    public static Optional<Reply> at(String path) {
        if (path.equals("/")) {
            return read("/console/index.html").map(bytes -> new Reply(200, "text/html; charset=utf-8", bytes));
        }
        Matcher file = FILE.matcher(path);
        return file.matches()
                ? read(path).map(bytes -> new Reply(200, TYPES.getOrDefault(file.group("type"), ""), bytes))
                : Optional.empty();
    }

    private static Optional<byte[]> read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
