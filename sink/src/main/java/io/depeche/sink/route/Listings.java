package io.depeche.sink.route;

import io.depeche.model.ninjs.NinjsArticle;
import java.util.List;
import java.util.Optional;

/** The listed instruments of an article. */
public final class Listings {
    private Listings() {}

    /** Exchange and ticker of each resolved instrument, as {@code XPAR:HO}, in the article's order, each once. */
    public static List<String> of(NinjsArticle article) {
        return article.annotations().instruments().stream()
                .filter(instrument -> instrument.unresolved() == null)
                .map(instrument -> instrument.identifiers().listing())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
