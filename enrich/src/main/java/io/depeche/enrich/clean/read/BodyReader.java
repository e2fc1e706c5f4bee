package io.depeche.enrich.clean.read;

import io.depeche.enrich.clean.page.PageFacts;
import io.depeche.enrich.clean.text.Characters;
import io.depeche.model.Remark;
import io.depeche.model.WireItem.Body;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a body of any kind as pieces: wire text as lines, and markup as blocks of the story and cuts around it. */
public final class BodyReader {
    /** Many times what texts have; more could only be an attack on the reader. */
    public static final int MOST_LINES = 20_000;

    public static final int MOST_TAGS = 50_000;

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

    private final PageReader pages;

    public BodyReader(Words words) {
        this.pages = new PageReader(words);
    }

    public ReadBody read(@Nullable Body body) {
        if (body == null) {
            return ReadBody.EMPTY;
        }
        return switch (body.kind()) {
            case TEXT -> text(body.value());
            case HTML -> bounded(body.value(), FragmentReader::html);
            case NITF -> bounded(body.value(), FragmentReader::nitf);
            case PAGE -> pages.read(body.value());
        };
    }

    private static ReadBody bounded(String markup, Function<String, List<Piece>> reader) {
        int end = endOfTags(markup);
        if (end == markup.length()) {
            return new ReadBody(reader.apply(markup));
        }
        String rest = TAG.matcher(markup.substring(end)).replaceAll(" ");
        Remark remark =
                new Remark("CLN-TAGS", "the body has over " + MOST_TAGS + " tags: only the text was read after them");
        return new ReadBody(reader.apply(markup.substring(0, end) + rest), PageFacts.NONE, List.of(remark));
    }

    /** The start of the first tag beyond the limit; the end of the markup when there are fewer tags. */
    private static int endOfTags(String markup) {
        int at = markup.indexOf('<');
        for (int tags = 0; at >= 0 && tags < MOST_TAGS; tags++) {
            at = markup.indexOf('<', at + 1);
        }
        return at < 0 ? markup.length() : at;
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
                "CLN-LINES", "the text has over " + MOST_LINES + " lines: the rest was read as one paragraph");
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
