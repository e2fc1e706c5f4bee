package io.depeche.enrich.ticker;

import io.depeche.enrich.text.SpanFinder;
import io.depeche.enrich.ticker.code.CodeGroup;
import io.depeche.enrich.ticker.name.NameForm.Candidate;
import java.util.List;

/**
 * A text of an article with all that may be an instrument's in it, before anything is known of the article.
 *
 * @param finder the text itself
 * @param codes in reading order; none overlap
 * @param names of the reference, meant or not, in reading order; none overlap
 */
record ReadText(SpanFinder finder, List<CodeGroup> codes, List<Candidate> names) {
    ReadText {
        codes = List.copyOf(codes);
        names = List.copyOf(names);
    }

    Place at(int start, int end) {
        return new Place(finder, start, end);
    }
}
