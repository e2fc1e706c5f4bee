package io.depeche.sink.ninjs;

import io.depeche.model.Article;
import io.depeche.model.ninjs.NinjsArticle.InfoSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The people and organisations behind an article, and where it was written: authors, contributors, agency, place. */
final class Credits {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Credits() {}

    /** The authors' names, else the byline as the agency coded it, on one line. */
    static @Nullable String by(Article article) {
        String byline = article.source().lines().byline();
        if (!article.authors().isEmpty()) {
            return String.join(", ", article.authors());
        }
        return byline == null ? null : BLANKS.matcher(byline).replaceAll(" ").strip();
    }

    /** The dateline's place, else the one that the agency coded. */
    static @Nullable String located(Article article) {
        Article.Dateline dateline = article.dateline();
        return dateline != null && dateline.place() != null
                ? dateline.place()
                : article.source().lines().located();
    }

    /** The agency first, then the contributors. */
    static List<InfoSource> infoSources(Article article) {
        List<InfoSource> sources = new ArrayList<>();
        if (article.provider() != null) {
            sources.add(new InfoSource(article.provider(), "provider"));
        }
        article.contributors().forEach(somebody -> sources.add(new InfoSource(somebody.name(), somebody.role())));
        return sources;
    }
}
