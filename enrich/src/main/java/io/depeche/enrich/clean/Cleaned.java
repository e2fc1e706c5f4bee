package io.depeche.enrich.clean;

import io.depeche.model.Article.Block;
import io.depeche.model.Article.Contributor;
import io.depeche.model.Article.Dateline;
import io.depeche.model.Article.Removed;
import io.depeche.model.Remark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of cleaning an item. The item's own fields win; its text fills the gaps.
 *
 * @param provider the item's, else the one named in the text
 * @param versionCreated the item's, else the one named in the text
 * @param headline clean, without tags; empty when there is none
 * @param originalHeadline the agency's own line, where {@code headline} differs from it
 * @param edNote the item's, else the advisory line of the text
 */
public record Cleaned(
        @Nullable String provider,
        @Nullable Instant versionCreated,
        String headline,
        @Nullable String originalHeadline,
        List<String> headlineTags,
        List<String> authors,
        List<Contributor> contributors,
        @Nullable Dateline dateline,
        List<Block> blocks,
        @Nullable String edNote,
        List<Removed> removed,
        List<Remark> remarks) {
    public Cleaned {
        headlineTags = List.copyOf(headlineTags);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        blocks = List.copyOf(blocks);
        removed = List.copyOf(removed);
        remarks = List.copyOf(remarks);
    }
}
