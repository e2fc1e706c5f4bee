package io.depeche.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depeche.app.brake.BrakeWriter;
import io.depeche.app.brake.Brakes;
import io.depeche.app.cluster.RawSender;
import io.depeche.app.health.Monitoring;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.app.watchlist.LiveWatchLists;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.model.StageName;
import io.depeche.model.operation.Operation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** The console with stages and a broker of its own. Tests wait for what must come; a hang is Surefire's to end. */
final class RunningConsole implements AutoCloseable {
    static final String TOKEN = "a-token-for-tests-only";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Kafka kafka;
    private final LiveWatchLists lists;
    private final Monitoring monitoring;
    private final Brakes brakes;
    private final RunningStages stages;
    private final String operations;
    private final Console console;

    private RunningConsole(Settings settings) {
        EnumSet<StageName> all = EnumSet.allOf(StageName.class);
        kafka = Kafka.open(settings, announcement -> {});
        lists = LiveWatchLists.follow(kafka.cluster(), settings.topics().watchlists());
        monitoring = Monitoring.open(settings, all, Set.of("Reuters"));
        Pipeline pipeline = Pipeline.of(settings);
        operations = settings.topics().operations();
        brakes = Brakes.follow(kafka.cluster(), settings, all);
        stages = RunningStages.start(settings, kafka.cluster(), pipeline.watching(lists), all, monitoring);
        brakes.hold(stages);
        console = Console.open(
                settings,
                kafka.cluster(),
                new InProcess(
                        pipeline, () -> StarterTables.reference(pipeline.words()), monitoring::counts, brakes::all));
        monitoring.serve(console);
        stages.awaitRunning();
    }

    /** With one route of its own. */
    static RunningConsole start(Path dir) throws IOException {
        Path knowledge = dir.resolve("knowledge");
        Files.createDirectories(knowledge.resolve("routes"));
        Files.writeString(knowledge.resolve("routes").resolve("desks.yaml"), Samples.ROUTE);
        return new RunningConsole(SettingsReader.read(Map.of(
                "DEPECHE_INSTANCE",
                "test",
                "DEPECHE_HTTP",
                "127.0.0.1:0",
                "DEPECHE_PARTITIONS",
                "1",
                "DEPECHE_CONSOLE_TOKEN",
                TOKEN,
                "DEPECHE_DATA_DIR",
                dir.resolve("data").toString(),
                "DEPECHE_KNOWLEDGE_DIR",
                knowledge.toString())));
    }

    String address() {
        return monitoring.address().orElseThrow();
    }

    void send(List<byte[]> items) {
        try (RawSender sender = new RawSender(kafka.cluster(), "wire.raw", "")) {
            items.forEach(item -> sender.send(item, at -> {}));
        }
    }

    /** Waits until the console knows as many articles, the last of them in its last revision. */
    void awaitArticles(int count) {
        while (json("/api/articles").get("size").asInt() < count
                || json("/api/articles?change=kill").at("/page/rows").isEmpty()) {
            Thread.onSpinWait();
        }
    }

    void awaitLetters(int count) {
        while (json("/api/flow").get("letters").asInt() < count) {
            Thread.onSpinWait();
        }
    }

    void awaitDecisionsOnAllLettersBut(int count) {
        while (json("/api/flow").get("letters").asInt() != count) {
            Thread.onSpinWait();
        }
    }

    /** Pulls the brake of enrich, as another process of that stage does when it meets too many bugs. */
    void pullBrake() {
        try (BrakeWriter writer = new BrakeWriter(kafka.cluster(), operations)) {
            writer.writeNow(new Operation(
                    Operation.BRAKE, "enrich", null, "60 of the last 200 items met a bug", "enrich-2", Instant.now()));
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void awaitBrakes(int count) {
        while (json("/api/flow").path("brakes").size() != count) {
            Thread.onSpinWait();
        }
    }

    void awaitOperation(String action) {
        while (!json("/api/flow").at("/operations/0/action").asText().equals(action)) {
            Thread.onSpinWait();
        }
    }

    String newestLetter() {
        return json("/api/letters").at("/letters/0/place").asText();
    }

    void awaitOtherLetterThan(String place) {
        while (newestLetter().equals(place)) {
            Thread.onSpinWait();
        }
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)));
    }

    JsonNode json(String path) {
        return read(get(path).body());
    }

    JsonNode post(String path, String body) {
        return read(send(HttpRequest.newBuilder(URI.create(address() + path)).POST(BodyPublishers.ofString(body)))
                .body());
    }

    /** A request that brings the token. */
    JsonNode change(String path, String body) {
        return read(send(HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Authorization", "Bearer " + TOKEN)
                        .POST(BodyPublishers.ofString(body)))
                .body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    /** The first events of a stream. */
    List<String> events(String path, int count) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + path)).build();
        List<String> events = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                client.send(request, BodyHandlers.ofInputStream()).body(), UTF_8))) {
            while (events.size() < count) {
                String name = in.readLine();
                events.add(name + "\n" + in.readLine());
                assertThat(in.readLine()).isEmpty();
            }
        }
        return events;
    }

    /** The answer to a request whose every header is given, as no client would let us. */
    String raw(String request, String... headers) {
        URI at = URI.create(address());
        try (Socket socket = new Socket(at.getHost(), at.getPort());
                OutputStream out = socket.getOutputStream()) {
            String lines = request + "\r\n" + String.join("\r\n", headers)
                    + "\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx";
            out.write(lines.getBytes(UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        console.close();
        stages.close();
        brakes.close();
        lists.close();
        monitoring.close();
        kafka.close();
    }
}
