package io.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.operation.HeldItem;
import io.depeche.model.operation.Operation;
import io.depeche.model.operation.WatchEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {
    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("article", NinjsArticle.class),
                Arguments.of("held-item", HeldItem.class),
                Arguments.of("operation", Operation.class),
                Arguments.of("watch-entry", WatchEntry.class),
                Arguments.of("wire-item", WireItem.class),
                Arguments.of("enriched-article", EnrichedArticle.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldDescribeEveryFieldAndEveryConstantOfTheirRecord(String name, Class<?> type) throws IOException {
        // given
        JsonNode schema = schema(name);

        // when
        List<String> differences = new SchemaComparison(schema).compare(type);

        // then
        assertThat(differences).isEmpty();
    }

    @Test
    void shouldDescribeASharedThingInTheSameWords() throws IOException {
        // given
        Map<String, JsonNode> seen = new TreeMap<>();
        List<String> different = new ArrayList<>();

        // when
        for (String name : List.of("wire-item", "enriched-article")) {
            schema(name).get("$defs").properties().forEach(definition -> {
                JsonNode other = seen.putIfAbsent(definition.getKey(), definition.getValue());
                if (other != null && !other.equals(definition.getValue())) {
                    different.add(definition.getKey());
                }
            });
        }

        // then
        assertThat(different).isEmpty();
    }

    @Test
    void shouldAllBeThere() {
        assertThat(Schemas.names()).hasSize(7).allSatisfy(name -> assertThat(Schemas.text(name))
                .contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""));
    }

    @Test
    void shouldNameTheKnownOnesWhenAskedForAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schemas.text("../article"))
                .withMessage(
                        "unknown schema '../article'; use article, withdrawal, held-item, operation, watch-entry, enriched-article, wire-item");
    }

    private static JsonNode schema(String name) throws IOException {
        return new ObjectMapper().readTree(Schemas.text(name));
    }
}
