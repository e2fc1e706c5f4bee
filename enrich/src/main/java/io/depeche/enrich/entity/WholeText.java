package io.depeche.enrich.entity;

import io.depeche.enrich.text.SpanFinder;
import io.depeche.model.Field;

/** An article's headline and body as one text, so that each helps to read the other. */
record WholeText(SpanFinder headline, SpanFinder body) {
    private static final String GAP = "\n\n";

    String text() {
        return headline.text() + GAP + body.text();
    }

    /** The text that holds the character at {@code position} of {@link #text()}. */
    SpanFinder finder(int position) {
        return position < headline.text().length() ? headline : body;
    }

    /** The offset of the text of {@code finder} in {@link #text()}. */
    int offset(SpanFinder finder) {
        return finder.field() == Field.HEADLINE ? 0 : headline.text().length() + GAP.length();
    }
}
