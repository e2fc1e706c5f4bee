package io.depeche.enrich.clean;

import io.depeche.enrich.clean.page.PageFacts;
import java.util.List;

/**
 * A body as pieces.
 *
 * @param facts what a web page says of its article apart from the text; nothing for other bodies
 */
record ReadBody(List<Piece> pieces, PageFacts facts) {
    static final ReadBody EMPTY = new ReadBody(List.of());

    ReadBody {
        pieces = List.copyOf(pieces);
    }

    ReadBody(List<Piece> pieces) {
        this(pieces, PageFacts.NONE);
    }
}
