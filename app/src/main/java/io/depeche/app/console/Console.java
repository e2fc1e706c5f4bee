package io.depeche.app.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.console.flow.FlowLog;
import io.depeche.app.console.web.Access;
import io.depeche.app.console.web.Assets;
import io.depeche.app.console.web.Reply;
import io.depeche.app.console.web.Request;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console on a running pipeline: answers the page and what the page asks for, on threads of its own. */
public final class Console implements HttpHandler, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final int MOST_THREADS = 32;

    private final Desk desk;
    private final Records records;
    private final Access access;
    private final Api api;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, MOST_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons("console"));
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemons("console-clock"));

    private Console(Settings settings, Cluster cluster, InProcess process, FlowLog flow) {
        this.desk = Desk.open(
                cluster, settings.topics(), process.pipeline().distribution().routes());
        this.records = new Records(cluster);
        this.access = new Access(settings.consoleToken());
        this.api = Api.of(settings, cluster, process, desk, records, flow);
    }

    /** Opens the console; it fills while it already answers. */
    public static Console open(Settings settings, Cluster cluster, InProcess process) {
        FlowLog flow = new FlowLog();
        Console console = new Console(settings, cluster, process, flow);
        var unused = console.clock.scheduleAtFixedRate(
                () -> flow.add(process.counts().get()), 0, 1, TimeUnit.SECONDS);
        return console;
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            threads.execute(() -> answer(exchange));
        } catch (RejectedExecutionException e) {
            try (exchange) {
                Reply.problem(503, "too many requests at once; close some of the pages that show the console")
                        .send(exchange);
            }
        }
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            respond(exchange);
        } catch (IOException e) {
            LOG.debug("a reader of the console went away", e);
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isApi = path != null && path.startsWith("/api/");
        Access.Wish wish = isApi ? Api.wish(exchange) : Access.Wish.PAGE;
        Optional<Reply> refusal = access.refusal(exchange, wish);
        if (refusal.isPresent()) {
            refusal.get().send(exchange);
        } else if (isApi) {
            api(exchange);
        } else {
            Assets.at(path == null ? "" : path)
                    .orElseGet(() -> Reply.problem(404, "not found; the console is at /"))
                    .send(exchange);
        }
    }

    private void api(HttpExchange exchange) throws IOException {
        Reply reply;
        try {
            Request request = Request.of(exchange);
            if (api.isStream(request)) {
                api.stream(request);
                return;
            }
            reply = api.answer(request);
        } catch (IllegalArgumentException e) {
            reply = Reply.problem(400, String.valueOf(e.getMessage()));
        } catch (CommandFailed e) {
            reply = Reply.problem(503, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("unexpected exception while answering {}", exchange.getRequestURI());
            reply = Reply.problem(500, "unexpected exception, see the log: " + e);
        }
        reply.send(exchange);
    }

    /** Stops answering and reading. */
    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
        desk.close();
        records.close();
    }
}
