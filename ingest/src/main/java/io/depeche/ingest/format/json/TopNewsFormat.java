package io.depeche.ingest.format.json;

import static io.depeche.ingest.format.json.JsonFields.text;
import static io.depeche.ingest.format.json.JsonFields.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.VersionedUrn;
import io.depeche.ingest.format.found.Whitespace;
import io.depeche.model.WireItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a top news page of LSEG: a headline that points to its story. The snippet is a teaser, not a body;
 * related headlines are links, not items.
 */
final class TopNewsFormat implements JsonFormat {
    @Override
    public String name() {
        return "lseg-topnews";
    }

    @Override
    public boolean knows(JsonNode value) {
        return value.path("storyId").isTextual() && (value.path("text").isTextual() || value.has("snippet"));
    }

    @Override
    public List<Found> read(JsonNode value) {
        String id = text(value, "storyId");
        String headline = text(value, "text", "headline", "title");
        return List.of(new FoundItem(
                new FoundItem.Claim(
                        id, VersionedUrn.revision(id), texts(value, "sourceCode"), VersionedUrn.stable(id), Map.of()),
                FoundItem.Marks.NONE,
                new FoundItem.Dates(text(value, "versionCreated"), text(value, "firstCreated"), null),
                new WireItem.NewsLines(
                        headline == null ? List.of() : List.of(Whitespace.fold(headline)),
                        null,
                        null,
                        dateline(value),
                        null,
                        null),
                WireItem.Coding.NONE,
                WireItem.Rights.NONE,
                language(value),
                null,
                List.of()));
    }

    /** The language; some of these services prefix it with a scheme. */
    private static @Nullable String language(JsonNode value) {
        String language = text(value, "language");
        return language == null ? null : language.replaceFirst("^L:", "");
    }

    private static @Nullable String dateline(JsonNode value) {
        return text(value, "dateLine", "dateline");
    }
}
