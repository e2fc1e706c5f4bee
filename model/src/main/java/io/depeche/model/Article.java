package io.depeche.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cleaned article: its text, and the facts that cleaning lifted out of the text. The item's own fields stay in
 * {@link #source()}.
 *
 * @param source the item without its body
 * @param provider the item's provider, or the one named in its text
 * @param versionCreated the item's time, or the one named in its text
 * @param language of the text, a BCP 47 tag: declared, else detected; null when undetermined
 * @param headline clean, without tags; empty when there is none
 * @param originalHeadline the agency's own line where {@code headline} differs from it
 * @param headlineTags tags lifted from the headline: {@code UPDATE 2}, {@code France}
 * @param authors names from the byline, in order
 * @param contributors names from the end credits, with their roles
 * @param blocks the body in reading order
 * @param edNote a note to editors, lifted from the text or from the item's field
 * @param removed every text that cleaning removed, in order
 */
public record Article(
        WireItem source,
        @Nullable String provider,
        @Nullable Instant versionCreated,
        @Nullable String language,
        String headline,
        @Nullable String originalHeadline,
        List<String> headlineTags,
        List<String> authors,
        List<Contributor> contributors,
        @Nullable Dateline dateline,
        List<Block> blocks,
        @Nullable String edNote,
        List<Removed> removed) {
    public Article {
        if (source.body() != null) {
            throw new IllegalArgumentException("an article's source must not have a body: the blocks replace it");
        }
        headline = Objects.requireNonNullElse(headline, "");
        headlineTags = Lists.orEmpty(headlineTags);
        authors = Lists.orEmpty(authors);
        contributors = Lists.orEmpty(contributors);
        blocks = Lists.orEmpty(blocks);
        removed = Lists.orEmpty(removed);
    }

    /** This article with other fields of its item. */
    public Article withSource(WireItem other) {
        return new Article(
                other,
                provider,
                versionCreated,
                language,
                headline,
                originalHeadline,
                headlineTags,
                authors,
                contributors,
                dateline,
                blocks,
                edNote,
                removed);
    }

    /** Identifies the article across its versions. */
    public String uri() {
        return source.identity().uri();
    }

    /** The plain-text body: the blocks' texts with an empty line between them. Spans count its code points. */
    public String body() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    /**
     * A person who worked on the article but is not its author.
     *
     * @param role {@code reporting}, {@code writing}, {@code translation} or {@code editing}
     */
    public record Contributor(String name, String role) {}

    /**
     * The place where the article was written.
     *
     * @param text as written in the text: {@code PARIS, 27 novembre (Reuters) -}
     * @param place as people write it: {@code Paris}; null in a dateline with only a date
     */
    public record Dateline(String text, @Nullable String place) {}

    /** One block of the body. A table's text has one line per row and a tab between cells. */
    public record Block(Kind kind, String text) {
        /** What the block is. */
        public enum Kind {
            PARAGRAPH,
            HEADING,
            LIST_ITEM,
            QUOTE,
            TABLE
        }

        public Block {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a block must have text");
            }
        }
    }

    /**
     * A text that cleaning removed.
     *
     * @param rule the rule that removed it: {@code reuters-fr.credit}
     * @param text the removed text, verbatim
     */
    public record Removed(String rule, String text) {}
}
