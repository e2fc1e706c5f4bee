package io.depeche.app.subscriber;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The public topics as docs/asyncapi.yaml describes them, to check records of tests by. */
public final class PublicRecords {
    static final Path DOCS = Path.of("..", "docs");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Message>> messages = new HashMap<>();

    private PublicRecords() {}

    /** A kind of record of a topic. */
    private record Message(
            JsonSchema headers, JsonSchema key, @Nullable JsonSchema payload) {
        List<String> faults(ConsumerRecord<byte[], byte[]> record) throws IOException {
            ObjectNode all = JSON.createObjectNode();
            for (Header header : record.headers()) {
                all.put(header.key(), new String(header.value(), UTF_8));
            }
            List<String> faults = new ArrayList<>(faults(headers, all));
            faults.addAll(faults(key, JSON.getNodeFactory().textNode(new String(record.key(), UTF_8))));
            if (payload != null) {
                JsonNode value = record.value() == null ? NullNode.getInstance() : JSON.readTree(record.value());
                faults.addAll(faults(payload, value));
            }
            return faults;
        }

        private static List<String> faults(JsonSchema schema, JsonNode value) {
            return schema
                    .validate(value, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                    .stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        }
    }

    /** The document. */
    static JsonNode asyncApi() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(DOCS.resolve("asyncapi.yaml").toFile());
    }

    /** Reads the document and the schemas that it names. */
    public static PublicRecords documented() throws IOException {
        JsonNode root = asyncApi();
        PublicRecords records = new PublicRecords();
        for (JsonNode channel : root.get("channels")) {
            List<Message> all = new ArrayList<>();
            for (JsonNode message : channel.get("messages")) {
                all.add(message(root, resolve(root, message)));
            }
            records.messages.put(channel.get("address").asText(), all);
        }
        return records;
    }

    private static Message message(JsonNode root, JsonNode message) throws IOException {
        JsonNode payload = message.path("payload");
        JsonSchema schema = null;
        if (payload.has("schema")) {
            schema = schema(JSON.readTree(
                    Files.readString(DOCS.resolve(payload.at("/schema/$ref").asText()))));
        } else if (!payload.isMissingNode()) {
            schema = schema(payload);
        }
        return new Message(
                schema(inline(root, message.get("headers"))),
                schema(inline(root, message.at("/bindings/kafka/key"))),
                schema);
    }

    private static JsonSchema schema(JsonNode schema) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    private static JsonNode resolve(JsonNode root, JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** The schema with those of its parts that stand elsewhere in the document. */
    private static JsonNode inline(JsonNode root, JsonNode node) {
        JsonNode whole = resolve(root, node).deepCopy();
        if (whole.get("properties") instanceof ObjectNode properties) {
            properties.properties().forEach(property -> property.setValue(resolve(root, property.getValue())));
        }
        return whole;
    }

    /** Checks that a record of a public topic is as the document says. */
    public void check(ConsumerRecord<byte[], byte[]> record) throws IOException {
        List<List<String>> faults = new ArrayList<>();
        for (Message message : messages.getOrDefault(record.topic(), List.of())) {
            faults.add(message.faults(record));
        }
        assertThat(faults)
                .as(() -> record.topic() + " " + record.headers() + " "
                        + (record.value() == null ? "" : new String(record.value(), UTF_8)))
                .anyMatch(List::isEmpty);
    }

    /** Which topics are described. */
    Stream<String> topics() {
        return messages.keySet().stream();
    }
}
