package io.depeche.ingest.format.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.depeche.ingest.format.found.Found;
import io.depeche.model.Remark;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The JSON values in a text, one after the other or in one array.
 *
 * @param values in their order
 * @param fault the reason why the rest is unreadable
 * @param remarks repairs that reading needed
 */
public record JsonDocument(List<JsonNode> values, Optional<Found> fault, List<Remark> remarks) {
    private static final int MAX_DEPTH = 128;
    private static final int MAX_STRING = 1 << 28;
    private static final Remark REPAIRED = new Remark("FMT-REPAIRED", "the JSON was not valid: read leniently");

    private static final JsonMapper STRICT = mapper(JsonMapper.builder());

    /** Accepts faults of newsroom systems that build JSON by hand: raw tabs and line feeds, and escaped quotes. */
    private static final JsonMapper LENIENT = mapper(JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA));

    /** The values of {@code text}. */
    public static JsonDocument read(String text) {
        return read(text, begun -> false);
    }

    /**
     * The same.
     *
     * @param isItem whether JSON without an end is what there is of an item, which was cut, and not just broken
     */
    static JsonDocument read(String text, Predicate<String> isItem) {
        JsonDocument strict = read(text, STRICT, List.of(), isItem);
        if (strict.fault.isEmpty()) {
            return strict;
        }
        JsonDocument lenient = read(text, LENIENT, List.of(REPAIRED), isItem);
        return lenient.fault.isEmpty() ? lenient : strict;
    }

    private static JsonDocument read(String text, JsonMapper mapper, List<Remark> remarks, Predicate<String> isItem) {
        List<JsonNode> values = new ArrayList<>();
        try (MappingIterator<JsonNode> all = mapper.readerFor(JsonNode.class).readValues(text)) {
            while (all.hasNextValue()) {
                values.add(all.nextValue());
            }
            return new JsonDocument(values, Optional.empty(), remarks);
        } catch (StreamConstraintsException e) {
            return new JsonDocument(values, Optional.of(unsafe(e)), remarks);
        } catch (JsonEOFException e) {
            boolean item = values.isEmpty() && isItem.test(text);
            return new JsonDocument(values, Optional.of(item ? cut(e) : malformed(e)), remarks);
        } catch (JsonProcessingException e) {
            return new JsonDocument(values, Optional.of(malformed(e)), remarks);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string cannot fail", e);
        }
    }

    /**
     * The first value in a part of a text.
     *
     * @param value empty when it has a fault
     * @param end the position in the text where reading ended
     */
    record First(Optional<JsonNode> value, int end) {}

    /** The value that starts at {@code start}; faults that {@link #read} repairs are repaired. */
    static First first(String text, int start) {
        StringReader reader = new StringReader(text);
        try (JsonParser parser = LENIENT.getFactory().createParser(reader)) {
            reader.skip(start);
            try {
                JsonNode value = LENIENT.readTree(parser);
                return new First(Optional.ofNullable(value), start + offset(parser));
            } catch (JsonProcessingException e) {
                return new First(Optional.empty(), start + offset(parser));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string cannot fail", e);
        }
    }

    private static int offset(JsonParser parser) {
        return (int) Math.max(0, parser.currentLocation().getCharOffset());
    }

    private static Found unsafe(JsonProcessingException e) {
        return Found.broken("FMT-UNSAFE", "the JSON exceeds a limit and was not processed: " + e.getOriginalMessage());
    }

    private static Found cut(JsonProcessingException e) {
        return Found.broken(
                "RAW-TRUNCATED",
                "the story ends at " + position(e.getLocation())
                        + ", before its JSON does: put all its fragments together before sending");
    }

    private static Found malformed(JsonProcessingException e) {
        return Found.broken(
                "FMT-MALFORMED",
                "the JSON is not well-formed at " + position(e.getLocation()) + ": " + e.getOriginalMessage());
    }

    private static String position(@Nullable JsonLocation at) {
        return at == null ? "an unknown position" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static JsonMapper mapper(JsonMapper.Builder builder) {
        JsonMapper mapper = builder.nodeFactory(new SoundStrings()).build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .build());
        return mapper;
    }
}
