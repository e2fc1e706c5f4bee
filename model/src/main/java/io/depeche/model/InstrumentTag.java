package io.depeche.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A financial instrument that the article mentions, with the identifiers that were valid on its day.
 *
 * @param name the issuer's or instrument's name on that day; when unresolved, the name before the code, or the code
 * @param identifiers the known ones; JSON has each as a field of the tag itself
 * @param confidence 0 to 1: the expected share of correct tags among tags like this one
 * @param relevance 0 (in passing) to 1 (what the story is about)
 * @param current today's codes, where they differ
 * @param alternatives other instruments that the code or name may mean, at most three
 * @param unresolved why the code was not resolved to an instrument; null when it was
 * @param mentions its places in the text; empty for a symbol that only the agency coded
 * @param furtherMentions how many more places it has, which are not listed; null when all are
 */
public record InstrumentTag(
        String name,
        @JsonUnwrapped Identifiers identifiers,
        Kind kind,
        double confidence,
        double relevance,
        Listed listedAtPublication,
        @Nullable Codes current,
        List<Codes> alternatives,
        @Nullable String unresolved,
        List<Mention> mentions,
        @Nullable Integer furtherMentions) {
    public InstrumentTag {
        alternatives = Lists.orEmpty(alternatives);
        mentions = Lists.orEmpty(mentions);
        Ratio.check("relevance", relevance);
        Ratio.check("confidence", confidence);
    }

    /** An instrument all of whose mentions are listed. */
    public InstrumentTag(
            String name,
            Identifiers identifiers,
            Kind kind,
            double confidence,
            double relevance,
            Listed listedAtPublication,
            @Nullable Codes current,
            List<Codes> alternatives,
            @Nullable String unresolved,
            List<Mention> mentions) {
        this(
                name,
                identifiers,
                kind,
                confidence,
                relevance,
                listedAtPublication,
                current,
                alternatives,
                unresolved,
                mentions,
                null);
    }

    /** The same instrument with its first mentions alone, and the number of the others. */
    public InstrumentTag withFirst(int listed) {
        return listed >= mentions.size() ? this : with(mentions.subList(0, listed), mentions.size() - listed);
    }

    /** The same instrument with these mentions, which are all that it has. */
    public InstrumentTag withMentions(List<Mention> others) {
        return with(others, null);
    }

    private InstrumentTag with(List<Mention> listed, @Nullable Integer further) {
        return new InstrumentTag(
                name,
                identifiers,
                kind,
                confidence,
                relevance,
                listedAtPublication,
                current,
                alternatives,
                unresolved,
                listed,
                further);
    }

    /** The kinds of instrument. */
    public enum Kind {
        EQUITY,
        INDEX,
        FX,
        FUTURE,
        BOND,
        FUND,
        CHAIN,
        OTHER;

        /** The kind in lower case. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it was listed when the article was published. */
    public enum Listed {
        TRUE,
        FALSE,
        UNKNOWN;

        /** {@code true}, {@code false} or {@code unknown}. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a mention was recognised. */
    public enum Method {
        RIC,
        PRWIRE,
        CASHTAG,
        BLOOMBERG,
        ISIN,
        LABEL,
        CODED,
        NAME;

        /** The method in lower case. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Codes of an instrument at one time: those of its {@link Identifiers} that change with time. */
    public record Codes(
            String name,
            @Nullable String isin,
            @Nullable String mic,
            @Nullable String ticker) {}

    /**
     * A place in the text and how it was recognised; the span of a code is the code alone.
     *
     * @param rule which rule of the method fired, such as {@code pointed-brackets}
     */
    public record Mention(
            Field field,
            int start,
            int end,
            String text,
            Method method,
            @Nullable String rule) {
        public Mention {
            if (start < 0 || end <= start || text.codePointCount(0, text.length()) != end - start) {
                throw new IllegalArgumentException("span " + start + ".." + end + " does not fit '" + text + "'");
            }
        }

        /** A mention at {@code span}. */
        public static Mention at(Span span, Method method, @Nullable String rule) {
            return new Mention(span.field(), span.start(), span.end(), span.text(), method, rule);
        }
    }
}
