package io.depeche.app.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.depeche.app.failure.CommandFailed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a few pages over HTTP, computed for each request. */
final class HttpPages implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpPages.class);
    private static final int THREADS = 4;
    private static final List<String> LIMITS =
            List.of("sun.net.httpserver.maxReqTime", "sun.net.httpserver.maxRspTime");
    private static final String LONGEST_SECONDS = "10";
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Map<String, Supplier<Page>> pages;
    private final HttpServer server;
    private final AtomicReference<@Nullable HttpHandler> others = new AtomicReference<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "http");
        thread.setDaemon(true);
        return thread;
    });

    /** A response. */
    record Page(int status, String contentType, String text) {
        static Page plain(int status, String text) {
            return new Page(status, "text/plain; charset=utf-8", text + "\n");
        }
    }

    private HttpPages(HttpServer server, Map<String, Supplier<Page>> pages) {
        this.server = server;
        this.pages = Map.copyOf(pages);
    }

    /**
     * Starts to serve pages.
     *
     * @param at host and port, not yet resolved
     * @param pages by path
     * @throws CommandFailed when the address is in use or not available
     */
    static HttpPages open(InetSocketAddress at, Map<String, Supplier<Page>> pages) {
        HttpPages opened = new HttpPages(bind(at), pages);
        opened.server.setExecutor(opened.threads);
        var unused = opened.server.createContext("/", opened::handle);
        opened.server.start();
        return opened;
    }

    private static HttpServer bind(InetSocketAddress at) {
        // without these limits, four clients that never finish their requests would block all threads
        LIMITS.forEach(name -> System.setProperty(name, System.getProperty(name, LONGEST_SECONDS)));
        try {
            return HttpServer.create(new InetSocketAddress(at.getHostString(), at.getPort()), 0);
        } catch (IOException e) {
            throw new CommandFailed(
                    "cannot serve health and metrics at " + at.getHostString() + ":" + at.getPort() + ": "
                            + e.getMessage()
                            + "; set DEPECHE_HTTP to another address, to port 0 for a free one, or to off",
                    e);
        }
    }

    /**
     * Hands requests for all other paths to {@code handler} from now on. It closes each exchange, and answers on threads of its
     * own: those here are for health and metrics.
     */
    void hand(HttpHandler handler) {
        others.set(handler);
    }

    /** The bound address. */
    InetSocketAddress address() {
        return server.getAddress();
    }

    private void handle(HttpExchange exchange) throws IOException {
        HttpHandler other = others.get();
        if (other != null && !pages.containsKey(exchange.getRequestURI().getPath())) {
            other.handle(exchange);
            return;
        }
        try (exchange) {
            Page page = page(exchange);
            byte[] body = page.text().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", page.contentType());
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(page.status(), -1);
            } else {
                exchange.sendResponseHeaders(page.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Page page(HttpExchange exchange) {
        Supplier<Page> page = pages.get(exchange.getRequestURI().getPath());
        if (page == null) {
            return Page.plain(404, "not found; try " + String.join(", ", new TreeSet<>(pages.keySet())));
        }
        if (!METHODS.contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Page.plain(405, "use GET or HEAD");
        }
        try {
            return page.get();
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("unexpected exception while answering {}", exchange.getRequestURI());
            return Page.plain(500, "unexpected exception, see the log: " + e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
