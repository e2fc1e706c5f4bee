package io.depeche.app.console.desk;

import io.depeche.model.EntityTag;
import io.depeche.model.ninjs.NinjsArticle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the console keeps of a revision: its row, and what filters look at.
 *
 * @param text headline and the beginning of the body, in lower case
 * @param entities names of persons, organisations and places, in lower case
 * @param routes the topics that the user's own rules send it to
 * @param erased whether it says that an operator erased the article
 */
record Shelved(ArticleRow row, String text, Set<String> entities, List<String> routes, boolean erased) {
    private static final int LONGEST_TEXT = 8_000;
    private static final int MOST_ENTITIES = 200;
    private static final int ROOM = 1_000;

    static Shelved of(NinjsArticle article, List<String> routes, String place) {
        String text = Stream.concat(
                        article.headlines().stream().limit(1),
                        article.bodies().stream()
                                .filter(body -> body.contentType().equals("text/plain")))
                .map(NinjsArticle.Text::value)
                .collect(Collectors.joining("\n"));
        return new Shelved(
                ArticleRow.of(0, article, place),
                lower(text.substring(0, Math.min(text.length(), LONGEST_TEXT))),
                article.annotations().entities().stream()
                        .limit(MOST_ENTITIES)
                        .map(EntityTag::name)
                        .map(Shelved::lower)
                        .collect(Collectors.toUnmodifiableSet()),
                List.copyOf(routes),
                article.lineage().format().equals("erasure"));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** With its place in the order of seeing, after the revision that was the latest. */
    Shelved after(@Nullable Shelved before, long number) {
        String headline = before == null || erased ? "" : before.row().headline();
        return new Shelved(row.numbered(number, headline), text, entities, routes, erased);
    }

    /** About how many bytes of memory it takes. */
    int weight() {
        return ROOM
                + 2 * text.length()
                + 2 * row.headline().length()
                + entities.stream().mapToInt(name -> 64 + 2 * name.length()).sum();
    }
}
