package io.depeche.bench.peers;

import io.depeche.bench.Extractor;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Element;

/** readability4j, Mozilla's Readability for the JVM; text by block, as its users would take it. */
public final class Readability implements Extractor {
    @Override
    public String label() {
        return "readability4j 1.0.8";
    }

    @Override
    public String extract(String page) {
        Article article = new Readability4J("https://example.org/", page).parse();
        Element content = article.getArticleContent();
        return content == null ? "" : content.wholeText();
    }
}
