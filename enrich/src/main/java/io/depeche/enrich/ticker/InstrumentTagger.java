package io.depeche.enrich.ticker;

import io.depeche.enrich.text.ArticleText;
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
    List<InstrumentTag> tag(ArticleText article, List<CodedSymbol> coded);

    /** Names the method and its tables, for the article's lineage. */
    String version();
}
