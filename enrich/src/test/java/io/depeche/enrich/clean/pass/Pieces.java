package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.read.BodyReader;
import io.depeche.enrich.clean.read.Piece;
import io.depeche.model.Article.Block;
import io.depeche.model.WireItem.Body;
import io.depeche.words.Words;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pieces of text for tests of passes. */
final class Pieces {
    static final String PROSE =
            "The river rose in the night and it is now above the mark that was set in the spring of last year.";

    static final Looks LOOKS = new Looks(Words.shipped());

    private static final BodyReader READER = new BodyReader(Words.shipped());

    private Pieces() {}

    /** The lines of wire text. */
    static List<Piece> lines(String... lines) {
        return READER.read(new Body(Body.Kind.TEXT, String.join("\n", lines))).pieces();
    }

    static List<Piece> paragraphs(String... texts) {
        return Stream.of(texts).map(Pieces::paragraph).toList();
    }

    static Piece paragraph(String text) {
        return Piece.block(Block.Kind.PARAGRAPH, text);
    }

    /**
     * What has become of pieces, to be read: a paragraph as it is, else what it is before its text, {@code HEADLINE: …},
     * {@code LINE: …}, {@code TABLE: …}, and of a cut its rule, {@code [test.byline] …}.
     */
    static List<String> shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.state()) {
                    case CUT -> "[" + piece.rule() + "] " + piece.text();
                    case BLOCK ->
                        piece.kind() == Block.Kind.PARAGRAPH ? piece.text() : piece.kind() + ": " + piece.text();
                    case LINE, HEADLINE -> piece.state() + ": " + piece.text();
                })
                .toList();
    }

    /** The letters and digits in the order of the pieces. */
    static String letters(List<Piece> pieces) {
        return pieces.stream()
                .flatMapToInt(piece -> piece.text().codePoints())
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** So many texts out of these, chosen by chance. */
    static String[] random(long seed, int count, List<String> texts) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> texts.get(random.nextInt(texts.size())))
                .toArray(String[]::new);
    }
}
