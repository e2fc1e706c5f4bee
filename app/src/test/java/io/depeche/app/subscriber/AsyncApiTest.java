package io.depeche.app.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The machine-readable descriptions in docs are valid and say what is created. */
class AsyncApiTest {
    /** Written and read by Dépêche alone. */
    private static final List<String> INTERNAL = List.of("wire.items", "wire.names", "wire.enriched", "wire.reference");

    @Test
    void shouldBeValidByTheOfficialSchema() throws IOException {
        try (InputStream official =
                Objects.requireNonNull(AsyncApiTest.class.getResourceAsStream("/asyncapi/3.0.0.json"))) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                            .getSchema(official)
                            .validate(PublicRecords.asyncApi()))
                    .isEmpty();
        }
    }

    @Test
    void shouldDescribeEveryPublicTopicAsItIsCreated() throws IOException {
        // given
        Map<String, TopicSpec> planned = TopicSpec.all(SettingsReader.read(Map.of())).stream()
                .filter(topic -> !INTERNAL.contains(topic.name()))
                .collect(Collectors.toMap(TopicSpec::name, topic -> topic));

        // then
        assertThat(PublicRecords.documented().topics()).containsExactlyInAnyOrderElementsOf(planned.keySet());
        for (JsonNode channel : PublicRecords.asyncApi().get("channels")) {
            TopicSpec topic =
                    Objects.requireNonNull(planned.get(channel.get("address").asText()));
            JsonNode kafka = channel.at("/bindings/kafka");
            JsonNode config = kafka.get("topicConfiguration");
            assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions());
            assertThat(config.at("/cleanup.policy/0").asText())
                    .isEqualTo(topic.config().get("cleanup.policy"));
            assertThat(config.path("retention.ms").asText(null))
                    .isEqualTo(topic.config().get("retention.ms"));
        }
    }

    @Test
    void shouldKeepTheSchemasThatTheProgramPrints() throws IOException {
        try (Stream<Path> files = Files.list(PublicRecords.DOCS.resolve("schema"))) {
            assertThat(files.sorted().toList()).hasSize(5).allSatisfy(file -> {
                String name = file.getFileName().toString().replace(".schema.json", "");
                assertThat(Files.readString(file))
                        .as("copy of 'depeche schema %s'", name)
                        .isEqualTo(Schemas.text(name));
            });
        }
    }
}
