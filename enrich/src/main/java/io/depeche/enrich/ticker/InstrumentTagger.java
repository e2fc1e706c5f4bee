package io.depeche.enrich.ticker;

import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.trail.Trail;
import io.depeche.model.InstrumentTag;
import io.depeche.model.WireItem.CodedSymbol;
import java.util.List;

/** Finds the instruments of an article, with the codes of its day. Pure and safe for use by many threads. */
public interface InstrumentTagger {
    /**
     * One tag for each instrument, the most relevant first.
     *
     * @param coded the symbols that the agency coded
     */
    default List<InstrumentTag> tag(ArticleText article, List<CodedSymbol> coded) {
        return tag(article, coded, Trail.SILENT);
    }

    /**
     * The same.
     *
     * @param trail hears which names are left out, and why
     */
    List<InstrumentTag> tag(ArticleText article, List<CodedSymbol> coded, Trail trail);

    /** Names the method and its tables, for the article's lineage. */
    String version();
}
