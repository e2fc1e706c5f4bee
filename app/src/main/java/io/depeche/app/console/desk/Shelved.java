package io.depeche.app.console.desk;

import io.depeche.model.EntityTag;
import io.depeche.model.ninjs.NinjsArticle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the console keeps of a revision: its row, and what filters look at.
 *
 * @param text headline and the beginning of the body, in lower case
 * @param entities names of persons, organisations and places, in lower case
 * @param erased whether it says that an operator erased the article
 */
record Shelved(ArticleRow row, String text, Set<String> entities, boolean erased) {
    private static final int LONGEST_TEXT = 8_000;
    private static final int MOST_ENTITIES = 200;
    private static final int ROOM = 1_000;

    static Shelved of(NinjsArticle article, String place) {
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
                article.lineage().format().equals("erasure"));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    Shelved numbered(long number) {
        return new Shelved(row.numbered(number), text, entities, erased);
    }

    /** About how many bytes of memory it takes. */
    int weight() {
        return ROOM
                + 2 * text.length()
                + 2 * row.headline().length()
                + entities.stream().mapToInt(name -> 64 + 2 * name.length()).sum();
    }
}
