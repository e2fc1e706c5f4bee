package io.depeche.app.erase;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.failure.CommandFailed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** How long topics keep a record, as the cluster says and not as it should be. */
final class Retentions {
    /** For topics that keep records for ever. */
    private static final Duration FOR_EVER = Duration.ofDays(365_000);

    private Retentions() {}

    static Map<String, Duration> of(Cluster cluster, List<String> topics, List<String> further) {
        List<ConfigResource> resources = Stream.concat(topics.stream(), further.stream())
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        try (Admin admin = cluster.admin()) {
            return admin.describeConfigs(resources).all().get().entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().name(), entry -> retention(entry.getValue())));
        } catch (ExecutionException e) {
            throw new CommandFailed("Kafka does not say how long topics keep records: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while waiting for Kafka at " + cluster.bootstrapServers(), e);
        }
    }

    private static Duration retention(Config config) {
        long millis = Long.parseLong(config.get(TopicConfig.RETENTION_MS_CONFIG).value());
        return millis < 0 ? FOR_EVER : Duration.ofMillis(Math.min(millis, FOR_EVER.toMillis()));
    }
}
