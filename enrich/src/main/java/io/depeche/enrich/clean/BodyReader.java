package io.depeche.enrich.clean;

import io.depeche.model.WireItem.Body;
import java.util.List;

/** Reads a body of any kind as pieces: wire text as lines, markup as blocks and as cuts of what surrounds the story. */
final class BodyReader {
    private BodyReader() {}

    static List<Piece> read(Body body) {
        return switch (body.kind()) {
            case TEXT -> lines(body.value());
            case HTML -> FragmentReader.html(body.value());
            case NITF -> FragmentReader.nitf(body.value());
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
