package io.depeche.ingest.format.json;

import static io.depeche.ingest.format.json.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.FirstOf;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Picture;
import io.depeche.model.WireItem.Presentation;
import io.depeche.model.WireItem.Subject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * JSON Feed 1.0 and 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed Version 1.1</a>
 */
final class JsonFeedFormat implements JsonFormat {
    @Override
    public String name() {
        return "json-feed";
    }

    @Override
    public boolean knows(JsonNode value) {
        return value.path("version").asText().contains("jsonfeed.org/version");
    }

    @Override
    public List<Found> read(JsonNode feed) {
        List<Found> found = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            found.add(item(item, feed));
        }
        return found.isEmpty() ? List.of(Found.notNews("a JSON Feed without items")) : found;
    }

    private static Found item(JsonNode item, JsonNode feed) {
        String link = FirstOf.of(text(item, "url"), text(item, "external_url"));
        String html = text(item, "content_html");
        String plain = text(item, "content_text");
        String summary = text(item, "summary");
        String title = text(item, "title");
        String written = FirstOf.of(html, plain, summary);
        String published = text(item, "date_published");
        boolean hasBody = FirstOf.of(html, plain) != null;
        Presentation presentation = new Presentation(
                isPage(link) ? link : null,
                hasBody && summary != null ? EscapedBody.line(summary) : null,
                pictures(item));
        return new FoundItem(
                new FoundItem.Claim(FirstOf.of(item.path("id").asText(), link), null, providers(feed, link)),
                FoundItem.Marks.NONE,
                new FoundItem.Dates(FirstOf.of(text(item, "date_modified"), published), published, null),
                new WireItem.NewsLines(
                        title == null ? List.of() : List.of(EscapedBody.line(title)),
                        null,
                        authors(item, feed),
                        null,
                        null,
                        null),
                new WireItem.Coding(tags(item), List.of(), List.of()),
                WireItem.Rights.NONE,
                FirstOf.of(text(item, "language"), text(feed, "language")),
                written == null ? null : EscapedBody.of(written, html == null ? "text/plain" : "text/html"),
                presentation.equals(new Presentation(null, null, List.of())) ? null : presentation,
                List.of());
    }

    private static boolean isPage(@Nullable String link) {
        return link != null && (link.startsWith("https://") || link.startsWith("http://"));
    }

    private static List<Picture> pictures(JsonNode item) {
        return Stream.of(text(item, "image"), text(item, "banner_image"))
                .filter(JsonFeedFormat::isPage)
                .map(Objects::requireNonNull)
                .limit(1)
                .map(href -> new Picture(href, null, null, null, null, null))
                .toList();
    }

    private static @Nullable String authors(JsonNode item, JsonNode feed) {
        String names = Stream.of(item.path("authors"), item, feed.path("authors"), feed)
                .map(JsonFeedFormat::names)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
        return names.isEmpty() ? null : names;
    }

    /** The names in a list of authors; of an object, that of its only author, as version 1.0 has it. */
    private static String names(JsonNode authors) {
        Stream<JsonNode> each = authors.isArray()
                ? StreamSupport.stream(authors.spliterator(), false)
                : Stream.of(authors.path("author"));
        return each.map(author -> author.path("name").asText().strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static List<Subject> tags(JsonNode item) {
        return StreamSupport.stream(item.path("tags").spliterator(), false)
                .map(tag -> tag.asText().strip())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .map(tag -> new Subject(null, tag))
                .toList();
    }

    private static List<String> providers(JsonNode feed, @Nullable String link) {
        return Stream.of(
                        host(FirstOf.of(text(feed, "home_page_url"), text(feed, "feed_url"), link)),
                        text(feed, "title"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String host(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address).getHost();
        } catch (IllegalArgumentException e) {
            // an address that is no URI names no host
            return null;
        }
    }
}
