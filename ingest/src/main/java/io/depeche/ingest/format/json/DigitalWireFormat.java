package io.depeche.ingest.format.json;

import static io.depeche.ingest.format.json.JsonFields.objects;
import static io.depeche.ingest.format.json.JsonFields.text;
import static io.depeche.ingest.format.json.JsonFields.texts;
import static io.depeche.ingest.format.json.JsonFields.time;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Whitespace;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Subject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A digital wire of dpa and of the agencies that deliver through it. It ignores notes that are not for publication.
 *
 * @see <a href="https://github.com/dpa-newslab/dpa-digitalwires-to-newsmlg2">dpa-digitalwires-to-newsmlg2</a>
 */
final class DigitalWireFormat implements JsonFormat {
    @Override
    public String name() {
        return "dpa-digitalwire";
    }

    @Override
    public boolean knows(JsonNode value) {
        return value.path("format").asText().startsWith("digitalwires")
                || (value.has("article_html") && value.has("urn"));
    }

    @Override
    public List<Found> read(JsonNode value) {
        JsonEmbargo embargo = JsonEmbargo.of(value);
        return List.of(new FoundItem(
                new FoundItem.Claim(text(value, "urn"), text(value, "version"), providers(value)),
                new FoundItem.Marks(
                        text(value, "pubstatus"), texts(value, "signal", "signals"), text(value, "urgency")),
                new FoundItem.Dates(
                        time(value, "version_created", "updated"),
                        time(value, "first_created", "content_created"),
                        embargo.until(),
                        Stream.concat(embargo.notes().stream(), allNotes(value)).toList()),
                new WireItem.NewsLines(
                        Stream.of("headline", "subhead")
                                .map(key -> text(value, key))
                                .filter(Objects::nonNull)
                                .map(Whitespace::fold)
                                .distinct()
                                .toList(),
                        text(value, "slugline", "slug"),
                        text(value, "byline"),
                        text(value, "dateline"),
                        null,
                        notes(value)),
                new WireItem.Coding(subjects(value), List.of(), texts(value, "genre", "genres")),
                new WireItem.Rights(text(value, "copyrightnotice"), text(value, "usageterms")),
                text(value, "language"),
                body(value),
                List.of()));
    }

    private static List<String> providers(JsonNode value) {
        return Stream.of("source", "provider", "creditline")
                .map(key -> text(value, key))
                .filter(Objects::nonNull)
                .limit(1)
                .toList();
    }

    private static Stream<String> allNotes(JsonNode value) {
        return objects(value, "ednotes").stream()
                .map(note -> text(note, "ednote"))
                .filter(Objects::nonNull);
    }

    private static @Nullable String notes(JsonNode value) {
        String notes = objects(value, "ednotes").stream()
                .filter(note -> note.path("is_publishable").asBoolean())
                .map(note -> text(note, "ednote"))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? null : notes;
    }

    private static List<Subject> subjects(JsonNode value) {
        return objects(value, "categories").stream()
                .map(category -> new Subject(text(category, "qcode", "code", "uri"), text(category, "name")))
                .filter(subject -> subject.code() != null || subject.name() != null)
                .distinct()
                .toList();
    }

    private static @Nullable Body body(JsonNode value) {
        String body = Stream.of("article_html", "infobox_html")
                .map(key -> text(value, key))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return body.isEmpty() ? null : EscapedBody.of(body, "text/html");
    }
}
