package io.depeche.model.kafka;

import io.depeche.model.Json;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Reads and writes one of Dépêche's records as JSON: {@code new JsonSerde<>(NinjsArticle.class)}. */
public final class JsonSerde<T> implements Serde<T> {
    private final Class<T> type;

    /** A serde for {@code type}, which must be a record of this module. */
    public JsonSerde(Class<T> type) {
        this.type = type;
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : Json.bytes(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> {
            try {
                return bytes == null ? null : Json.read(bytes, type);
            } catch (IOException e) {
                throw new SerializationException(
                        "a record of " + topic + " is not a valid " + type.getSimpleName() + ": " + e.getMessage(), e);
            }
        };
    }
}
