package io.depeche.ingest.feed;

import java.util.List;

/**
 * A feed profile and the file that it was read from.
 *
 * @param name the path of a user's file, or the name of a built-in one
 * @param exampleLines the line, counted from 1, of each of {@link FeedProfile#examples()}
 */
public record ProfileFile(String name, FeedProfile profile, List<Integer> exampleLines) {
    public ProfileFile {
        exampleLines = List.copyOf(exampleLines);
    }
}
