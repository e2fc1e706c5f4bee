package io.depeche.sink.ninjs;

import io.depeche.model.Article;
import io.depeche.model.ninjs.NinjsArticle.Text;
import java.util.ArrayList;
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
        int words = 0;
        boolean counted = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (isSpace(c)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                counted = true;
                words++;
            }
            at += Character.charCount(c);
        }
        return words;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
