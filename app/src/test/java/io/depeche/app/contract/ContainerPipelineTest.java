package io.depeche.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The contract on Kafka in a container. Without a Docker engine it is skipped, which the report of the build shows; with
 * {@code REQUIRE_DOCKER=1} in the environment that is a failure. {@code KAFKA_IMAGE} names another image, as it does for
 * {@code docker-compose.yml}.
 */
class ContainerPipelineTest extends PipelineContract {
    private static final DockerImageName IMAGE = DockerImageName.parse(
                    System.getenv().getOrDefault("KAFKA_IMAGE", "apache/kafka:4.4.0"))
            .asCompatibleSubstituteFor("apache/kafka");
    private static final boolean REQUIRED = "1".equals(System.getenv("REQUIRE_DOCKER"));

    private static KafkaContainer kafka;

    @BeforeAll
    static void startKafka() {
        boolean there = DockerClientFactory.instance().isDockerAvailable();
        if (REQUIRED) {
            assertThat(there).as("REQUIRE_DOCKER=1, so a Docker engine").isTrue();
        }
        if (!there) {
            System.err.println("SKIPPED: no Docker engine here, so the contract was not tried on " + IMAGE);
        }
        assumeTrue(there, "no Docker engine here, so the contract was not tried on " + IMAGE);
        kafka = new KafkaContainer(IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        kafka.start();
    }

    @AfterAll
    static void stopKafka() {
        if (kafka != null) {
            kafka.stop();
        }
    }

    @Override
    String bootstrapServers() {
        return kafka.getBootstrapServers();
    }
}
