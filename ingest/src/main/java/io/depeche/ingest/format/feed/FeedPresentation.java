package io.depeche.ingest.format.feed;

import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.Whitespace;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Picture;
import io.depeche.model.WireItem.Presentation;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What a web feed says of an article beside its text. */
final class FeedPresentation {
    private static final int LONGEST_SUMMARY = 2_000;

    private FeedPresentation() {}

    /**
     * How the publisher shows an article.
     *
     * @param summary as written; it is none where it is the body or the body begins with it
     * @return null when there is nothing beside the text
     */
    static @Nullable Presentation of(
            @Nullable String link, @Nullable String summary, @Nullable Body body, List<Picture> pictures) {
        boolean isBody =
                summary != null && body != null && Whitespace.fold(body.value()).equals(summary);
        String line = summary == null || isBody ? "" : EscapedBody.line(summary);
        boolean isOwn = !line.isEmpty() && line.length() <= LONGEST_SUMMARY && body != null && !begins(body, line);
        return link == null && !isOwn && pictures.isEmpty()
                ? null
                : new Presentation(link, isOwn ? line : null, pictures);
    }

    private static boolean begins(Body body, String line) {
        String value = body.value().substring(0, Math.min(body.value().length(), 20 * LONGEST_SUMMARY));
        String text = body.kind() == Body.Kind.TEXT ? value : Jsoup.parse(value).text();
        return letters(text).startsWith(letters(line));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
