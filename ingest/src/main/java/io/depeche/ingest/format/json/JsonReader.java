package io.depeche.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.Reading;
import io.depeche.model.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads the formats that are written in JSON: one object, an array, or objects one after the other. */
public final class JsonReader {
    /** The first format that knows a value reads it, so more specific ones come first. */
    private static final List<JsonFormat> FORMATS = List.of(
            new JsonFeedFormat(),
            new MrnFormat(),
            new RdpFormat(),
            new TopNewsFormat(),
            new DigitalWireFormat(),
            new ReutersConnectFormat(),
            new ApFormat(),
            new NinjsFormat());

    /** Keys under which content APIs wrap their items. */
    private static final List<String> WRAPPERS =
            List.of("_items", "items", "entries", "articles", "results", "headlines", "stories", "data");

    private final List<Found> found = new ArrayList<>();
    private final List<Remark> remarks;
    private String format = Reading.UNKNOWN;

    private JsonReader(List<Remark> remarks) {
        this.remarks = remarks;
    }

    /** All items of {@code text}; the format is unknown when none of the JSON is in a known one. */
    public static Reading read(String text) {
        JsonDocument document =
                JsonDocument.read(text, begun -> FORMATS.stream().anyMatch(format -> format.startsLikeItem(begun)));
        JsonReader reader = new JsonReader(document.remarks());
        if (document.fault().filter(JsonReader::isMalformed).isPresent()) {
            new JsonPieces(
                            text,
                            document.fault().get(),
                            value -> known(value).isPresent() || wrapped(value).isPresent(),
                            reader::value,
                            reader.found::add)
                    .read();
        } else {
            document.values().forEach(reader::value);
            document.fault().ifPresent(reader.found::add);
        }
        if (reader.found.isEmpty()) {
            reader.found.add(Found.notNews("JSON without items"));
        }
        return new Reading(reader.format, reader.found);
    }

    private static boolean isMalformed(Found fault) {
        return fault.fold(
                item -> false, notNews -> false, problem -> problem.code().equals("FMT-MALFORMED"));
    }

    private void value(JsonNode value) {
        Optional<JsonFormat> known = known(value);
        if (known.isPresent()) {
            format = format.equals(Reading.UNKNOWN) ? known.get().name() : format;
            known.get().read(value).forEach(one -> found.add(one.plus(remarks)));
        } else if (value.isArray()) {
            value.forEach(this::value);
        } else {
            wrapped(value)
                    .ifPresentOrElse(
                            this::value,
                            () -> found.add(
                                    Found.broken("FMT-UNKNOWN", Reading.looksLike(JsonSniffer.describe(value)))));
        }
    }

    private static Optional<JsonFormat> known(JsonNode value) {
        return value.isObject()
                ? FORMATS.stream().filter(format -> format.knows(value)).findFirst()
                : Optional.empty();
    }

    /** The array inside the wrapper {@code value}, if a format knows one of its elements. */
    private static Optional<JsonNode> wrapped(JsonNode value) {
        return WRAPPERS.stream()
                .map(value::path)
                .filter(inside -> inside.isArray()
                        && StreamSupport.stream(inside.spliterator(), false)
                                .anyMatch(one -> known(one).isPresent()))
                .findFirst();
    }
}
