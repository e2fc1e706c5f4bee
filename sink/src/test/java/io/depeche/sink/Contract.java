package io.depeche.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.depeche.model.Json;
import io.depeche.model.Schemas;
import java.util.Map;
import java.util.Set;

/**
 * Our JSON Schemas, made strict: subscribers ignore what they do not know, but a test must notice a property that the
 * schema does not describe.
 */
public final class Contract {
    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema ARTICLE = strict("article");

    private Contract() {}

    /** Fails unless {@code article} is what our schema of an article describes, and nothing more. */
    public static void assertKept(Object article) {
        assertThat(ARTICLE.validate(tree(article))).isEmpty();
    }

    static Set<ValidationMessage> violations(String schema, Object value) {
        return strict(schema).validate(tree(value));
    }

    static JsonNode tree(Object value) {
        return parse(Json.line(value));
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static JsonSchema compile(JsonNode schema, Map<String, String> others) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        factory -> factory.schemaLoaders(loaders -> loaders.schemas(others)))
                .getSchema(schema, config);
    }

    private static JsonSchema strict(String name) {
        JsonNode schema = parse(Schemas.text(name));
        close(schema);
        return compile(schema, Map.of());
    }

    private static void close(JsonNode node) {
        node.forEach(Contract::close);
        if (node instanceof ObjectNode schema && schema.path("properties").isObject()) {
            schema.put("unevaluatedProperties", false);
        }
    }
}
