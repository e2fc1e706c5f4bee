package io.depeche.ingest.feed;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes how one agency sends its items.
 *
 * @param name of the profile and, where a producer calls its feed so, of the feed; lower-case letters, digits and
 *     hyphens: it becomes part of a uri
 * @param provider the agency's name in articles; null when items name it themselves
 * @param source the source of this profile's facts
 * @param licence of the profile, an SPDX identifier
 * @param version of the profile, a date
 * @param ids prefixes of native ids that only this agency uses
 * @param providers values of provider fields in items of this agency, compared without case
 * @param identity the field that identifies an article across its versions, if it is not the format's own field for
 *     that: {@code NewsItemId}, {@code doc-id}, {@code meta:NAME}
 * @param timeZone of times without a zone; null when nothing is known of it, then they are read in UTC
 * @param versions whether the agency's versions count upwards
 * @param charset of items that do not declare one
 * @param language of items that do not declare one
 * @param signals the agency's own signal codes and the IPTC NewsCodes that they mean
 * @param xml the location of fields in XML that only this agency writes
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
        @Nullable ZoneId timeZone,
        Versions versions,
        @Nullable String charset,
        @Nullable String language,
        Map<String, String> signals,
        @Nullable XmlLayout xml,
        List<Example> examples) {

    /** How to compare a provider's versions. */
    public enum Versions {
        /** Numbers; the greater one is later. */
        ORDINAL,
        /** Tokens that are equal or different, without an order. */
        OPAQUE
    }

    /**
     * A worked example.
     *
     * @param id the native id of an item
     * @param says the value of its provider field
     * @param time a time as the agency writes it
     * @param signal a signal code
     * @param uri the expected uri of the article
     * @param instant the expected meaning of {@code time}, ISO 8601 in UTC
     * @param means the expected meaning of {@code signal}
     * @param item a whole item, in the XML of {@link FeedProfile#xml()}
     * @param headline its expected headline
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
                    + "' must be 1 to 32 lower-case letters, digits and hyphens, because it becomes part of a uri");
        }
        require(source, "source");
        require(licence, "licence");
        require(version, "version");
        ids = ids == null ? List.of() : List.copyOf(ids);
        providers = providers == null ? List.of() : List.copyOf(providers);
        versions = versions == null ? Versions.OPAQUE : versions;
        signals = signals == null ? Map.of() : Map.copyOf(signals);
        examples = examples == null ? List.of() : List.copyOf(examples);
    }

    private static void require(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("field '" + field + "' is missing");
        }
    }

    /** The time zone, if it is known. */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(timeZone);
    }

    /** Whether an item with this native id must be from this agency. */
    boolean knowsId(String id) {
        return ids.stream().anyMatch(id::startsWith);
    }

    /** Whether an item with this value in a provider field is from this agency. */
    boolean knowsProvider(String says) {
        String folded = says.strip().toLowerCase(Locale.ROOT);
        return providers.stream()
                .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(folded));
    }
}
