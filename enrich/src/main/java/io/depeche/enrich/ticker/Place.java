package io.depeche.enrich.ticker;

import io.depeche.enrich.text.SpanFinder;
import io.depeche.model.Field;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.InstrumentTag.Method;

/** A place in a text of the article; {@code start} and {@code end} (exclusive) count UTF-16 units. */
record Place(SpanFinder text, int start, int end) {

    Field field() {
        return text.field();
    }

    /** What stands there. */
    String words() {
        return text.text().substring(start, end);
    }

    /** The mention that it is. */
    Mention mention(Method method, String rule) {
        return Mention.at(text.span(start, end), method, rule);
    }
}
