package io.depeche.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Walks a record and its JSON Schema side by side and notes where they name different fields or constants. */
final class SchemaComparison {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode root;
    private final List<String> differences = new ArrayList<>();

    SchemaComparison(JsonNode root) {
        this.root = root;
    }

    List<String> compare(Class<?> type) {
        compare(type, root, type.getSimpleName());
        return differences;
    }

    private void compare(Type type, JsonNode schema, String path) {
        JsonNode node = resolve(schema);
        if (!node.has("description") && !node.has("const")) {
            differences.add(path + " has no description");
        }
        if (type instanceof ParameterizedType list) {
            JsonNode items = resolve(node.path("items"));
            Type element = list.getActualTypeArguments()[0];
            if (element != String.class) {
                compare(element, items, path + "[]");
            }
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            same(path, constants(plain), enumeration(node));
        } else if (type instanceof Class<?> plain && plain.isRecord() && plain != Coordinates.class) {
            compareRecord(plain, node, path);
        }
    }

    private void compareRecord(Class<?> type, JsonNode node, String path) {
        Set<String> fields = new TreeSet<>();
        for (RecordComponent component : fields(type)) {
            fields.add(component.getName());
            JsonNode property = node.path("properties").path(component.getName());
            if (!property.isMissingNode() && !sharedByTwo(component)) {
                compare(component.getGenericType(), property, path + "." + component.getName());
            }
        }
        node.path("properties").fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                differences.add(path + "." + name + " is in the schema alone");
            }
        });
        fields.stream()
                .filter(name -> !node.path("properties").has(name))
                .filter(name -> !unused(type, path, name))
                .forEach(name -> differences.add(path + "." + name + " is in the record alone"));
    }

    // what is unwrapped stands in JSON beside the other fields
    private static List<RecordComponent> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? fields(component.getType()).stream()
                        : Stream.of(component))
                .toList();
    }

    // headlines and bodies are one record and two definitions
    private static boolean sharedByTwo(RecordComponent component) {
        return component.getGenericType().getTypeName().contains("NinjsArticle$Text");
    }

    // an article's source carries no body
    private static boolean unused(Class<?> type, String path, String name) {
        return type == WireItem.class && path.endsWith(".source") && name.equals("body");
    }

    private JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private void same(String path, Set<String> expected, Set<String> actual) {
        if (!expected.equals(actual)) {
            differences.add(path + " is one of " + expected + ", the schema says " + actual);
        }
    }

    private static Set<String> constants(Class<?> type) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(type.getEnumConstants())
                .map(constant -> MAPPER.convertValue(constant, String.class))
                .forEach(names::add);
        return names;
    }

    private static Set<String> enumeration(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.path("enum").forEach(name -> names.add(name.asText()));
        return names;
    }
}
