package io.depeche.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.model.WireItem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts, field by field, how many values of wire items are what an independent reader found. */
final class CorpusScore {
    private static final Pattern COLONLESS = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    void check(String field, boolean right, String file, @Nullable Object want, @Nullable Object have) {
        int[] count = counts.computeIfAbsent(field, f -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
        if (!right) {
            misses.add(field + " of " + file + ": wanted " + want + ", read " + have);
        }
    }

    void compare(String file, JsonNode want, WireItem have) {
        String id = want.path("id").asText("");
        if (!id.isEmpty()) {
            check(
                    "id",
                    id.equals(have.identity().nativeId()),
                    file,
                    id,
                    have.identity().nativeId());
        }
        String version = want.path("version").asText("");
        if (!version.isEmpty()) {
            check("version", version.equals(have.identity().nativeVersion()), file, version, have.identity());
        }
        Instant created = instant(want.path("versioncreated").asText(""));
        if (created != null) {
            check("versionCreated", created.equals(have.times().versionCreated()), file, created, have.times());
        }
        String status = want.path("pubstatus")
                .asText("")
                .replace("stat:", "")
                .replace(" (default)", "")
                .toLowerCase(Locale.ROOT);
        if (List.of("usable", "withheld", "canceled").contains(status)) {
            check("pubStatus", status.equals(have.status().pubStatus().code()), file, status, have.status());
        }
        String language = want.path("language").asText("");
        if (!language.isEmpty()) {
            check(
                    "language",
                    primary(language).equals(primary(Objects.toString(have.language(), ""))),
                    file,
                    language,
                    have.language());
        }
        String headline = flat(want.path("headline").asText(""));
        if (!headline.isEmpty()) {
            check(
                    "headline",
                    have.lines().headlines().stream()
                            .anyMatch(line -> flat(line).equals(headline)),
                    file,
                    headline,
                    have.lines().headlines());
        }
        String last = letters(want.path("body_last_words").asText(""));
        if (!last.isEmpty()) {
            String body = have.body() == null ? "" : letters(plain(have.body()));
            check("body", body.contains(last), file, last, body.substring(Math.max(0, body.length() - 100)));
        }
    }

    /** The words of a body, without tags where it is marked up and without references. */
    private static String plain(WireItem.Body body) {
        String text = body.kind() == WireItem.Body.Kind.TEXT
                ? body.value()
                : body.value().replaceAll("<[^>]*>", "");
        return text.replaceAll("&(?:nbsp|quot|amp|lt|gt);", "");
    }

    double percent(String field) {
        int[] count = counts.getOrDefault(field, new int[] {0, 1});
        return 100.0 * count[0] / count[1];
    }

    List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        counts.forEach((field, count) ->
                lines.append(String.format(Locale.ROOT, "%-16s %4d of %4d%n", field, count[0], count[1])));
        return lines.toString();
    }

    static String flat(String text) {
        return text.replaceAll("(?U)\\W+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static String letters(String text) {
        return flat(text).replace(" ", "");
    }

    private static String primary(String tag) {
        return tag.replaceAll("-.*", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Instant instant(String written) {
        try {
            return OffsetDateTime.parse(COLONLESS.matcher(written).replaceFirst("$1:$2"))
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
