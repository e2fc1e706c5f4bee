package io.depeche.model.ninjs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonView;
import io.depeche.model.EntityTag;
import io.depeche.model.InstrumentTag;
import io.depeche.model.Json;
import io.depeche.model.Lists;
import io.depeche.model.PubStatus;
import io.depeche.model.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished article: IPTC ninjs 3.1 with our four properties at the end. The value of {@code wire.articles} and
 * {@code wire.articles.latest}; its JSON Schema is {@code depeche schema article}.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">IPTC ninjs</a>
 */
public record NinjsArticle(
        String uri,
        String type,
        String version,
        @Nullable Instant versionCreated,
        @Nullable Instant firstCreated,
        @Nullable Instant embargoedUntil,
        PubStatus pubStatus,
        @Nullable Integer urgency,
        @Nullable String language,
        List<Text> headlines,
        @Nullable String by,
        @Nullable String located,
        @Nullable String slugline,
        @Nullable String edNote,
        List<Text> bodies,
        List<Description> descriptions,
        List<Name> people,
        List<Organisation> organisations,
        List<Name> places,
        List<Subject> subjects,
        List<Genre> genres,
        List<InfoSource> infoSources,
        List<AltId> altIds,
        List<Association> associations,
        @Nullable String copyrightNotice,
        @Nullable String usageTerms,
        Standard standard,
        @JsonView(Extended.class) Annotations annotations,
        @JsonView(Extended.class) Story story,
        @JsonView(Extended.class) NinjsLineage lineage,
        @JsonView(Extended.class) List<RemovedText> removed) {

    public NinjsArticle {
        headlines = Lists.orEmpty(headlines);
        bodies = Lists.orEmpty(bodies);
        descriptions = Lists.orEmpty(descriptions);
        people = Lists.orEmpty(people);
        organisations = Lists.orEmpty(organisations);
        places = Lists.orEmpty(places);
        subjects = Lists.orEmpty(subjects);
        genres = Lists.orEmpty(genres);
        infoSources = Lists.orEmpty(infoSources);
        altIds = Lists.orEmpty(altIds);
        associations = Lists.orEmpty(associations);
        removed = Lists.orEmpty(removed);
    }

    /** The same article with another status and place in its story. */
    public NinjsArticle with(PubStatus status, Story revised) {
        return new NinjsArticle(
                uri,
                type,
                version,
                versionCreated,
                firstCreated,
                embargoedUntil,
                status,
                urgency,
                language,
                headlines,
                by,
                located,
                slugline,
                edNote,
                bodies,
                descriptions,
                people,
                organisations,
                places,
                subjects,
                genres,
                infoSources,
                altIds,
                associations,
                copyrightNotice,
                usageTerms,
                standard,
                annotations,
                revised,
                lineage,
                removed);
    }

    /**
     * The JSON of the public topics: {@code removed} still says which rule took out how much, but no longer what, because page
     * furniture and contacts are nobody's news.
     */
    public byte[] publicJson(NinjsForm form) {
        return switch (form) {
            case EXTENDED -> Json.bytes(this, Extended.class);
            case STRICT -> Json.bytes(this, Strict.class);
        };
    }

    private interface Strict {}

    private interface Extended extends Strict {}

    private interface Internal extends Extended {}

    /** The version of this record's JSON form, the value of the header {@code depeche-schema}. */
    public static final String SCHEMA = "ninjs-article/1";

    /**
     * A headline or a body.
     *
     * @param role of a headline {@code main} or {@code original}; of a body none
     * @param wordCount of a plain-text body
     */
    public record Text(
            @Nullable String role,
            String contentType,
            @Nullable Integer charCount,
            @Nullable Integer wordCount,
            String value) {}

    /** A person or a place. */
    public record Name(
            String name, @Nullable String uri, @Nullable String literal) {}

    /** An organisation with the symbols of its instruments. */
    public record Organisation(String name, List<Symbol> symbols) {
        public Organisation {
            symbols = Lists.orEmpty(symbols);
        }
    }

    /**
     * A symbol of an instrument.
     *
     * @param exchange ISO 10383 market identifier code
     * @param symbolType a URI of the IPTC scheme financialinstrumentsymboltype
     */
    public record Symbol(@Nullable String exchange, String symbolType, String symbol) {}

    /** A subject that the agency coded. */
    public record Subject(
            @Nullable String name,
            @Nullable String uri,
            @Nullable String literal,
            String creator) {}

    /** A genre, or a tag of the headline, as a literal. */
    public record Genre(String literal) {}

    /**
     * A person or organisation behind the article.
     *
     * @param role {@code provider}, or a contributor's role
     */
    public record InfoSource(String name, String role) {}

    /**
     * Another identifier of the article.
     *
     * @param role {@code native}, {@code nativeVersion}, or {@code link}: the address of the article for readers
     */
    public record AltId(String role, String value) {}

    /**
     * A text beside the body.
     *
     * @param role {@code summary}, or of a picture {@code caption}
     */
    public record Description(String role, String contentType, String value) {}

    /**
     * A picture that belongs to the article.
     *
     * @param name unique within the article
     * @param uri the picture's address, which identifies it
     * @param type {@code picture}
     * @param by whom the publisher credits
     */
    public record Association(
            String name,
            String uri,
            String type,
            @Nullable String by,
            List<Description> descriptions,
            List<Rendition> renditions) {
        public Association {
            descriptions = Lists.orEmpty(descriptions);
            renditions = Lists.orEmpty(renditions);
        }
    }

    /**
     * A file of a picture.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public record Rendition(
            String name,
            String href,
            @Nullable String contentType,
            @Nullable Integer width,
            @Nullable Integer height) {}

    /** The standard that the article follows. */
    public record Standard(String name, String version, String schema) {}

    /** The entities and instruments found in the headline and the body. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Annotations(List<EntityTag> entities, List<InstrumentTag> instruments) {
        public Annotations {
            entities = Lists.orEmpty(entities);
            instruments = Lists.orEmpty(instruments);
        }
    }

    /**
     * A text that cleaning removed.
     *
     * @param length in code points
     * @param text the text itself, left out of public topics
     */
    public record RemovedText(
            String rule,
            int length,
            @JsonView(Internal.class) @Nullable String text) {}
}
