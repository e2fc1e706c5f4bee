package io.depeche.sink.ninjs;

import io.depeche.model.Article;
import io.depeche.model.ninjs.NinjsArticle.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The headlines and bodies of an article. */
final class Texts {
    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";

    private Texts() {}

    /** The clean headline, which spans refer to, and the agency's own line where that differs. */
    static List<Text> headlines(Article article) {
        List<Text> headlines = new ArrayList<>(2);
        if (!article.headline().isEmpty()) {
            headlines.add(new Text("main", PLAIN, null, null, article.headline()));
        }
        String original = article.originalHeadline();
        if (original != null && !original.isEmpty() && !original.equals(article.headline())) {
            headlines.add(new Text("original", PLAIN, null, null, original));
        }
        return headlines;
    }

    /** The plain text, which spans refer to, and the same blocks as HTML. */
    static List<Text> bodies(Article article) {
        String body = article.body();
        if (body.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Text(null, PLAIN, CodePoints.length(body), words(body), body),
                new Text(null, HTML, null, null, HtmlBody.render(article.blocks())));
    }

    // a lone dash or bullet between spaces is not a word
    private static int words(String text) {
        return Math.toIntExact(Arrays.stream(text.split("\\s+"))
                .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
                .count());
    }
}
