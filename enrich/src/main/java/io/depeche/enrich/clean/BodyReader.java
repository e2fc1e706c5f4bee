package io.depeche.enrich.clean;

import io.depeche.enrich.clean.page.PageFacts;
import io.depeche.model.Remark;
import io.depeche.model.WireItem.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a body of any kind as pieces: wire text as lines, markup as blocks and as cuts of what surrounds the story. */
final class BodyReader {
    /** Many times what texts have; more are there to keep a reader busy. */
    static final int MOST_LINES = 50_000;

    private BodyReader() {}

    static ReadBody read(@Nullable Body body) {
        if (body == null) {
            return ReadBody.EMPTY;
        }
        return switch (body.kind()) {
            case TEXT -> text(body.value());
            case HTML -> new ReadBody(FragmentReader.html(body.value()));
            case NITF -> new ReadBody(FragmentReader.nitf(body.value()));
            case PAGE -> PageReader.read(body.value());
        };
    }

    private static ReadBody text(String text) {
        List<Piece> lines = lines(text);
        if (lines.size() <= MOST_LINES) {
            return new ReadBody(lines);
        }
        List<Piece> read = new ArrayList<>(lines.subList(0, MOST_LINES));
        read.add(Piece.line(lines.subList(MOST_LINES, lines.size()).stream()
                .map(Piece::text)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(" "))));
        Remark remark = new Remark(
                "CLN-LINES", "the text has over " + MOST_LINES + " lines: all after them were read as one paragraph");
        return new ReadBody(read, PageFacts.NONE, List.of(remark));
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
