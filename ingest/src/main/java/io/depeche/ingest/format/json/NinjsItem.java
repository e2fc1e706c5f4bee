package io.depeche.ingest.format.json;

import static io.depeche.ingest.format.json.JsonFields.objects;
import static io.depeche.ingest.format.json.JsonFields.text;
import static io.depeche.ingest.format.json.JsonFields.texts;
import static io.depeche.ingest.format.json.JsonFields.time;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.WireItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One ninjs object. Names of version 1 (lower case, singular) and of versions 2 and 3 are read alike. */
final class NinjsItem {
    private NinjsItem() {}

    static FoundItem read(JsonNode item) {
        JsonEmbargo embargo = JsonEmbargo.of(item);
        return new FoundItem(
                new FoundItem.Claim(text(item, "uri", "guid", "usn"), text(item, "version"), providers(item)),
                new FoundItem.Marks(
                        text(item, "pubstatus", "pubStatus", "status"),
                        texts(item, "signals", "signal"),
                        text(item, "urgency")),
                new FoundItem.Dates(
                        time(item, "versioncreated", "versionCreated"),
                        time(item, "firstcreated", "firstCreated", "firstVersion"),
                        embargo.until(),
                        embargo.notes()),
                lines(item),
                NinjsCoding.of(item),
                new WireItem.Rights(
                        text(item, "copyrightnotice", "copyrightNotice"),
                        text(item, "usageterms", "usageTerms", "usage")),
                text(item, "language"),
                NinjsBody.of(item),
                List.of());
    }

    private static List<String> providers(JsonNode item) {
        return Stream.concat(
                        Stream.of("infosources", "infoSources", "infosource")
                                .flatMap(key -> objects(item, key).stream())
                                .filter(NinjsItem::isProvider)
                                .map(source -> text(source, "name")),
                        Stream.of(text(item, "source", "source-feed", "provider")))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether an information source is the agency: one with a role may be an interviewee. */
    private static boolean isProvider(JsonNode source) {
        String role = text(source, "role", "rel");
        return role == null || role.toLowerCase(Locale.ROOT).contains("provider");
    }

    private static WireItem.NewsLines lines(JsonNode item) {
        return new WireItem.NewsLines(
                headlines(item),
                text(item, "slugline", "slug"),
                byline(item),
                text(item, "dateline"),
                text(item, "located", "location"),
                text(item, "ednote", "edNote", "editorial_note"));
    }

    private static List<String> headlines(JsonNode item) {
        List<String> main = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (JsonNode headline : objects(item, "headlines")) {
            String value = text(headline, "value");
            String role = text(headline, "role");
            if (value != null) {
                (role == null || role.equals("main") ? main : others).add(value);
            }
        }
        String single = text(item, "headline", "headline_main");
        if (single != null) {
            main.add(0, single);
        }
        List<String> all = Stream.concat(main.stream(), others.stream())
                .map(EscapedBody::line)
                .filter(headline -> !headline.isEmpty())
                .distinct()
                .toList();
        return all.isEmpty() ? texts(item, "title") : all;
    }

    private static @Nullable String byline(JsonNode item) {
        String byline = text(item, "byline", "by");
        if (byline != null) {
            return byline;
        }
        List<String> names = objects(item, "bylines").stream()
                .map(one -> text(one, "byline", "by", "name"))
                .filter(Objects::nonNull)
                .toList();
        return names.isEmpty() ? null : String.join(", ", names);
    }
}
