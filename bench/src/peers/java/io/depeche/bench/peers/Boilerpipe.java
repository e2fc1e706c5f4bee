package io.depeche.bench.peers;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import io.depeche.bench.Extractor;

/** boilerpipe's extractor for articles. */
public final class Boilerpipe implements Extractor {
    @Override
    public String label() {
        return "boilerpipe 1.2.3";
    }

    @Override
    public String extract(String page) {
        try {
            return ArticleExtractor.INSTANCE.getText(page);
        } catch (BoilerpipeProcessingException e) {
            throw new IllegalStateException("boilerpipe gave up on a page", e);
        }
    }
}
