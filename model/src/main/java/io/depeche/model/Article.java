package io.depeche.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The article and nothing but the article: cleaned text and what cleaning lifted out of it. What the item's own fields
 * said stays in {@link #source()}.
 *
 * @param source the item without its body
 * @param provider the item's provider, or the one that its text names
 * @param versionCreated the item's time, or the one that its text names
 * @param language of the text, a BCP 47 tag: declared, else detected; null when undetermined
 * @param headline clean, without tags; empty when there is none
 * @param originalHeadline the agency's own line where {@code headline} differs from it
 * @param headlineTags what was lifted from the headline: {@code UPDATE 2}, {@code France}
 * @param authors names from the byline, in order
 * @param contributors names from the end credits, with their roles
 * @param blocks the body in reading order
 * @param edNote a note to editors, lifted from the text or from the item's field
 * @param removed everything that cleaning took out, in order
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
            throw new IllegalArgumentException("an article's source carries no body: its blocks replace it");
        }
        headline = Objects.requireNonNullElse(headline, "");
        headlineTags = Lists.orEmpty(headlineTags);
        authors = Lists.orEmpty(authors);
        contributors = Lists.orEmpty(contributors);
        blocks = Lists.orEmpty(blocks);
        removed = Lists.orEmpty(removed);
    }

    /** Names the article through all its versions. */
    public String uri() {
        return source.identity().uri();
    }

    /** The plain-text body: the blocks' texts with an empty line between them. Spans count its code points. */
    public String body() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    /**
     * Somebody who worked on the article other than as its author.
     *
     * @param role {@code reporting}, {@code writing}, {@code translation} or {@code editing}
     */
    public record Contributor(String name, String role) {}

    /**
     * Where the article was written.
     *
     * @param text as it stood in the text: {@code PARIS, 27 novembre (Reuters) -}
     * @param place as people write it: {@code Paris}; null in a dateline with a date alone
     */
    public record Dateline(String text, @Nullable String place) {}

    /** One block of the body. A table's text has a line a row and a tab between cells. */
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
                throw new IllegalArgumentException("a block has text");
            }
        }
    }

    /**
     * Something that cleaning took out.
     *
     * @param rule the rule that did it: {@code reuters-fr.credit}
     * @param text what it was, verbatim
     */
    public record Removed(String rule, String text) {}
}
