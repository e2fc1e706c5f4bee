package io.depeche.enrich.clean;

import io.depeche.model.WireItem.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a body of any kind as pieces: wire text as lines, markup as blocks and as cuts of what surrounds the story. */
final class BodyReader {
    private BodyReader() {}

    static ReadBody read(@Nullable Body body) {
        if (body == null) {
            return ReadBody.EMPTY;
        }
        return switch (body.kind()) {
            case TEXT -> new ReadBody(lines(body.value()));
            case HTML -> new ReadBody(FragmentReader.html(body.value()));
            case NITF -> new ReadBody(FragmentReader.nitf(body.value()));
            case PAGE -> PageReader.read(body.value());
        };
    }

    /** The lines of wire text. */
    static List<Piece> lines(String text) {
        return Characters.plain(text)
                .lines()
                .map(String::stripTrailing)
                .map(Piece::line)
                .toList();
    }
}
