package io.depeche.app.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * Turns {@code KAFKA_*} variables into settings of every Kafka client: {@code KAFKA_SASL_MECHANISM} is
 * {@code sasl.mechanism}. {@code KAFKA_PRODUCER_}, {@code KAFKA_CONSUMER_} and {@code KAFKA_ADMIN_} apply to that
 * kind of client only, under Kafka Streams' own prefixes. A value such as {@code ${directory:/run/secrets:password}} is
 * resolved by Kafka's clients, so that this program never has the secret.
 */
final class KafkaVariables {
    private static final String PREFIX = "KAFKA_";
    /** Variables of Kafka's shell scripts, common in an operator's environment, which are not client settings. */
    private static final Set<String> OF_THE_SCRIPTS = Set.of(
            "KAFKA_HOME",
            "KAFKA_OPTS",
            "KAFKA_HEAP_OPTS",
            "KAFKA_JVM_PERFORMANCE_OPTS",
            "KAFKA_GC_LOG_OPTS",
            "KAFKA_LOG4J_OPTS",
            "KAFKA_JMX_OPTS",
            "KAFKA_DEBUG",
            "KAFKA_VERSION",
            "KAFKA_IMAGE");

    /** What resolves {@code ${file:…}} and {@code ${directory:…}}, unless the operator names providers. */
    private static final Map<String, String> PROVIDERS = Map.of(
            "config.providers",
            "file,directory",
            "config.providers.file.class",
            FileConfigProvider.class.getName(),
            "config.providers.directory.class",
            DirectoryConfigProvider.class.getName());

    private KafkaVariables() {}

    static Map<String, String> clientSettings(Map<String, String> environment) {
        Map<String, String> settings = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !OF_THE_SCRIPTS.contains(name) && !value.isEmpty()) {
                settings.put(
                        name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        if (settings.values().stream().anyMatch(value -> value.contains("${"))) {
            PROVIDERS.forEach(settings::putIfAbsent);
        }
        return settings;
    }
}
