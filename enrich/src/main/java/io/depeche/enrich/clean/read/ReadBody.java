package io.depeche.enrich.clean.read;

import io.depeche.enrich.clean.page.PageFacts;
import io.depeche.model.Remark;
import java.util.List;

/**
 * A body as pieces.
 *
 * @param facts what a web page says about its article outside the text; without facts for other bodies
 * @param remarks on how the body was read
 */
public record ReadBody(List<Piece> pieces, PageFacts facts, List<Remark> remarks) {
    static final ReadBody EMPTY = new ReadBody(List.of());

    public ReadBody {
        pieces = List.copyOf(pieces);
        remarks = List.copyOf(remarks);
    }

    ReadBody(List<Piece> pieces) {
        this(pieces, PageFacts.NONE, List.of());
    }
}
