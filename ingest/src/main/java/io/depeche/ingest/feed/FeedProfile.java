package io.depeche.ingest.feed;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one agency sends its items.
 *
 * @param name of the profile and, where a producer calls its feed so, of the feed; lower-case letters, digits and
 *     hyphens: it becomes part of a uri
 * @param provider the agency's name as articles carry it; null when items say it themselves
 * @param source where the statements of this profile come from
 * @param licence of the profile, an SPDX identifier
 * @param version of the profile, a date
 * @param ids prefixes of native ids that only this agency gives
 * @param providers what items of this agency write in a provider field, compared without case
 * @param identity the field that names an article through its versions where it is not the one that the format means for
 *     it: {@code NewsItemId}, {@code doc-id}, {@code meta:NAME}
 * @param timeZone of times that are sent without one; UTC unless given
 * @param versions whether the agency's versions count upwards
 * @param charset of items that declare none
 * @param language of items that declare none
 * @param signals what the agency's own signal codes mean, in the words of the IPTC NewsCodes
 * @param xml where the fields stand in XML that only this agency writes
 * @param examples worked examples that the build runs as tests
 */
public record FeedProfile(
        String name,
        @Nullable String provider,
        String source,
        String licence,
        String version,
        List<String> ids,
        List<String> providers,
        @Nullable String identity,
        ZoneId timeZone,
        Versions versions,
        @Nullable String charset,
        @Nullable String language,
        Map<String, String> signals,
        @Nullable XmlLayout xml,
        List<Example> examples) {

    /** What a provider's version numbers are. */
    public enum Versions {
        /** Numbers of which the greater one is the later one. */
        ORDINAL,
        /** Tokens that can only be told apart. */
        OPAQUE
    }

    /**
     * A worked example.
     *
     * @param id the native id of an item
     * @param says what stands in its provider field
     * @param time a time as the agency writes it
     * @param signal a signal code
     * @param uri what the article's uri must be
     * @param instant what {@code time} must mean, ISO 8601 in UTC
     * @param means what {@code signal} must mean
     * @param item a whole item, in the XML of {@link FeedProfile#xml()}
     * @param headline what its headline must be
     */
    public record Example(
            @Nullable String id,
            @Nullable String says,
            @Nullable String time,
            @Nullable String signal,
            @Nullable String uri,
            @Nullable String instant,
            @Nullable String means,
            @Nullable String item,
            @Nullable String headline) {}

    public FeedProfile {
        require(name, "name");
        if (!name.matches("[a-z0-9][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException("field 'name': '" + name
                    + "' must be 1 to 32 lower-case letters, digits and hyphens, for it becomes part of a uri");
        }
        require(source, "source");
        require(licence, "licence");
        require(version, "version");
        ids = ids == null ? List.of() : List.copyOf(ids);
        providers = providers == null ? List.of() : List.copyOf(providers);
        timeZone = timeZone == null ? ZoneId.of("UTC") : timeZone;
        versions = versions == null ? Versions.OPAQUE : versions;
        signals = signals == null ? Map.of() : Map.copyOf(signals);
        examples = examples == null ? List.of() : List.copyOf(examples);
    }

    private static void require(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("field '" + field + "' is missing");
        }
    }

    /** Whether an item with this native id can only be this agency's. */
    boolean knowsId(String id) {
        return ids.stream().anyMatch(id::startsWith);
    }

    /** Whether an item that says this in a provider field is this agency's. */
    boolean knowsProvider(String says) {
        String folded = says.strip().toLowerCase(Locale.ROOT);
        return providers.stream()
                .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(folded));
    }
}
