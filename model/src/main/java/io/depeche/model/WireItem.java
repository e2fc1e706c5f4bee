package io.depeche.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one item as the agency sent them: decoded, but not interpreted. The value of {@code wire.items}.
 *
 * @param body the text as sent; null when the item carries none inline, and in an {@link Article}, whose blocks replace it
 * @param presentation how a publisher shows the article to readers; null when the item is its text alone
 * @param language declared by the item, a BCP 47 tag; null when it declares none
 */
public record WireItem(
        Identity identity,
        Status status,
        Times times,
        NewsLines lines,
        Coding coding,
        Rights rights,
        @Nullable String language,
        @Nullable Body body,
        @Nullable Presentation presentation,
        Lineage lineage) {

    public WireItem {
        Objects.requireNonNull(identity, "no identity");
        Objects.requireNonNull(status, "no status");
        Objects.requireNonNull(times, "no times");
        Objects.requireNonNull(lines, "no lines");
        Objects.requireNonNull(coding, "no coding");
        Objects.requireNonNull(rights, "no rights");
        Objects.requireNonNull(lineage, "no lineage");
    }

    /** An item that its sender presents by its text alone. */
    public WireItem(
            Identity identity,
            Status status,
            Times times,
            NewsLines lines,
            Coding coding,
            Rights rights,
            @Nullable String language,
            @Nullable Body body,
            Lineage lineage) {
        this(identity, status, times, lines, coding, rights, language, body, null, lineage);
    }

    /** The version of this record's JSON form, the value of the header {@code depeche-schema}. */
    public static final String SCHEMA = "wire-item/1";

    /**
     * The sender and the item's ids.
     *
     * @param uri identifies the article across its versions: the provider's (or feed's) id made unique, an absolute URI
     * @param provider the agency's name, as its feed profile writes it
     * @param nativeId the provider's own id
     * @param nativeVersion the provider's own version
     * @param versions whether the provider's versions have an order; null when nobody said, which is read as opaque
     */
    public record Identity(
            String uri,
            @Nullable String provider,
            @Nullable String nativeId,
            @Nullable String nativeVersion,
            @Nullable Versions versions) {
        public Identity {
            Objects.requireNonNull(uri, "no uri");
        }

        /** An identity whose versions are opaque. */
        public Identity(
                String uri, @Nullable String provider, @Nullable String nativeId, @Nullable String nativeVersion) {
            this(uri, provider, nativeId, nativeVersion, null);
        }
    }

    /** How to compare a provider's versions. */
    public enum Versions {
        /** Numbers; the greater one is later. */
        ORDINAL,
        /** Tokens that are equal or different, without an order. */
        OPAQUE;

        /** The name in lower case. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The provider's instructions for the item.
     *
     * @param signal the provider's word for the change ({@code update}, {@code correction}, {@code kill}), lower-case
     * @param urgency 1 (most urgent) to 9
     * @param declared the status that a field of the item states; null when none does, so that {@code pubStatus} is what its
     *     words say
     */
    public record Status(
            PubStatus pubStatus,
            @Nullable String signal,
            @Nullable Integer urgency,
            @Nullable PubStatus declared) {
        public Status {
            if (urgency != null && (urgency < 1 || urgency > 9)) {
                throw new IllegalArgumentException("urgency must be 1 to 9, not " + urgency);
            }
        }

        /** A status of which nobody said where it stands. */
        public Status(PubStatus pubStatus, @Nullable String signal, @Nullable Integer urgency) {
            this(pubStatus, signal, urgency, null);
        }

        /** The same instructions with another status, which no field states. */
        public Status as(PubStatus other) {
            return new Status(other, signal, urgency, declared);
        }
    }

    /** When it was created and changed. Times without a zone are read in the feed profile's zone, with a remark. */
    public record Times(
            @Nullable Instant versionCreated,
            @Nullable Instant firstCreated,
            @Nullable Instant embargoedUntil) {
        /** Without any known time. */
        public static final Times UNKNOWN = new Times(null, null, null);
    }

    /**
     * The lines around the body, as fields of the item (not as found in its text).
     *
     * @param headlines the main one first
     * @param located the place of writing, where the format has a field for it
     */
    public record NewsLines(
            List<String> headlines,
            @Nullable String slugline,
            @Nullable String byline,
            @Nullable String dateline,
            @Nullable String located,
            @Nullable String edNote) {
        /** Without any line. */
        public static final NewsLines NONE = new NewsLines(List.of(), null, null, null, null, null);

        public NewsLines {
            headlines = Lists.orEmpty(headlines);
        }
    }

    /** The agency's own codes, separate from what enrichment finds. */
    public record Coding(List<Subject> subjects, List<CodedSymbol> symbols, List<String> genres) {
        /** Without codes. */
        public static final Coding NONE = new Coding(List.of(), List.of(), List.of());

        public Coding {
            subjects = Lists.orEmpty(subjects);
            symbols = Lists.orEmpty(symbols);
            genres = Lists.orEmpty(genres);
        }
    }

    /**
     * A subject that the agency coded.
     *
     * @param code as sent, with its scheme: {@code medtop:20000763}, {@code N2:FR}
     */
    public record Subject(@Nullable String code, @Nullable String name) {}

    /**
     * An instrument that the agency coded.
     *
     * @param type {@code RIC}, {@code ISIN} or {@code TICKER}
     * @param exchange as sent, where the format has it
     * @param name the organisation given with it, where the format has one
     */
    public record CodedSymbol(
            String type,
            String symbol,
            @Nullable String exchange,
            @Nullable String name) {}

    /** Rights as sent. */
    public record Rights(
            @Nullable String copyrightNotice, @Nullable String usageTerms) {
        /** Without stated rights. */
        public static final Rights NONE = new Rights(null, null);
    }

    /**
     * How a publisher shows an article to readers.
     *
     * @param link the absolute address of the article for readers
     * @param summary one paragraph that is not part of the body
     */
    public record Presentation(
            @Nullable String link, @Nullable String summary, List<Picture> pictures) {
        public Presentation {
            pictures = Lists.orEmpty(pictures);
        }
    }

    /**
     * A picture that belongs to an article.
     *
     * @param href its absolute address
     * @param mediaType {@code image/jpeg}
     * @param width in pixels
     * @param height in pixels
     */
    public record Picture(
            String href,
            @Nullable String mediaType,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String caption,
            @Nullable String credit) {}

    /** The text of an item. */
    public record Body(Kind kind, String value) {
        /** How the text is marked up. */
        public enum Kind {
            /** Plain text, possibly hard-wrapped, possibly with page furniture. */
            TEXT,
            /** An HTML fragment or XHTML body that holds the article. */
            HTML,
            /** A whole web page: the article and everything around it. */
            PAGE,
            /** NITF body markup. */
            NITF
        }
    }

    /** This item without its body. */
    public WireItem withoutBody() {
        return new WireItem(identity, status, times, lines, coding, rights, language, null, presentation, lineage);
    }

    /** This item with another status. */
    public WireItem withStatus(Status other) {
        return new WireItem(identity, other, times, lines, coding, rights, language, body, presentation, lineage);
    }

    /** This item with another lineage. */
    public WireItem withLineage(Lineage other) {
        return new WireItem(identity, status, times, lines, coding, rights, language, body, presentation, other);
    }
}
