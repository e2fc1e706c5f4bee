package io.depeche.enrich.clean.read;

import io.depeche.enrich.clean.page.PageReading;
import io.depeche.enrich.clean.page.PageWords;
import io.depeche.enrich.clean.tree.PageTree;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/**
 * Reads the story from a whole web page. If the page shows little text, it uses the article in the page's JSON-LD,
 * and as a last resort all text of the page.
 */
public final class PageReader {
    private static final int SHORTEST_STORY = 200;

    private final PageWords words;

    public PageReader(Words words) {
        this.words = PageWords.of(words);
    }

    /**
     * The text of the story, one line per block, before any house style applies.
     *
     * @param markup a page without scripts, as {@code ingest} leaves it; scripts cost time but do no harm
     */
    public String text(String markup) {
        return read(markup).pieces().stream()
                .filter(Piece::isOpen)
                .map(Piece::text)
                .collect(Collectors.joining("\n"));
    }

    public ReadBody read(String markup) {
        Document page = PageTree.of(markup);
        PageReading reading = PageReading.of(page, words);
        Optional<String> described = markup.contains("articleBody") ? JsonLd.articleBody(page) : Optional.empty();
        return new ReadBody(story(page, reading, described), reading.facts(), List.of());
    }

    private static List<Piece> story(Document page, PageReading reading, Optional<String> described) {
        List<Piece> pieces = MarkupWalker.walk(page, reading.marks());
        if (described.isPresent() && described.get().length() > Math.max(SHORTEST_STORY, 2 * length(pieces))) {
            return replaced(pieces, described.get());
        }
        if (reading.isShell()) {
            return pieces.stream()
                    .map(piece -> piece.isOpen() ? piece.cut("page.outside") : piece)
                    .toList();
        }
        return length(pieces) > 0 ? pieces : MarkupWalker.walk(page, new IdentityHashMap<>());
    }

    private static List<Piece> replaced(List<Piece> pieces, String described) {
        List<Piece> out = new ArrayList<>(BodyReader.lines(described));
        pieces.forEach(piece -> out.add(piece.isOpen() ? piece.cut("page.outside") : piece));
        return out;
    }

    private static int length(List<Piece> pieces) {
        return pieces.stream()
                .filter(Piece::isOpen)
                .mapToInt(piece -> piece.text().length())
                .sum();
    }
}
