package io.depeche.app.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Prometheus with the configuration of {@code deploy/prometheus}, which looks at one address, once a second. */
final class PrometheusServer implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("msg=\"Listening on\" address=(\\S+)\n");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    private PrometheusServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it.
     *
     * @param target host and port with a page {@code /metrics}
     * @param dir for its data
     */
    static PrometheusServer start(String target, Path dir) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        ObjectNode config = (ObjectNode)
                yaml.readTree(AlertRules.DIR.resolve("prometheus.yml").toFile());
        config.withObject("/global").put("scrape_interval", "1s").put("evaluation_interval", "1s");
        ObjectNode job = (ObjectNode) config.at("/scrape_configs/0");
        job.remove("dns_sd_configs");
        job.putArray("static_configs").addObject().putArray("targets").add(target);
        ArrayNode rules = config.putArray("rule_files");
        AlertRules.FILES.forEach(
                name -> rules.add(AlertRules.DIR.resolve(name).toAbsolutePath().toString()));
        Path file = dir.resolve("prometheus.yml");
        yaml.writeValue(file.toFile(), config);
        Path log = dir.resolve("log");
        Process process = new ProcessBuilder(
                        Promtool.program("prometheus").toString(),
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + dir.resolve("data"),
                        "--web.listen-address=127.0.0.1:0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new PrometheusServer(process, listening(process, log));
    }

    private static String listening(Process process, Path log) throws IOException {
        while (process.isAlive()) {
            Matcher at = LISTENING.matcher(Files.readString(log));
            if (at.find()) {
                return at.group(1);
            }
            pause();
        }
        throw new IOException("Prometheus ended: " + Files.readString(log));
    }

    /** The answer of the API to {@code path}. */
    JsonNode api(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/api/v1/" + path))
                .build();
        return new ObjectMapper()
                .readTree(client.send(request, BodyHandlers.ofString(UTF_8)).body());
    }

    /** The answer to an expression at this moment: {@code status}, and the series at {@code /data/result}. */
    JsonNode query(String expression) throws IOException, InterruptedException {
        return api("query?query=" + URLEncoder.encode(expression, UTF_8));
    }

    /** Waits until the expression gives something. */
    void await(String expression) throws IOException, InterruptedException {
        while (query(expression).at("/data/result").isEmpty()) {
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
