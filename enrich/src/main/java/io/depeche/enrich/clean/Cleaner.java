package io.depeche.enrich.clean;

import io.depeche.enrich.clean.pass.Ending;
import io.depeche.enrich.clean.pass.FlatText;
import io.depeche.enrich.clean.pass.HeadlineTags;
import io.depeche.enrich.clean.pass.LineRules;
import io.depeche.enrich.clean.pass.Looks;
import io.depeche.enrich.clean.pass.Opening;
import io.depeche.enrich.clean.pass.SourceLine;
import io.depeche.enrich.clean.pass.Unwrap;
import io.depeche.enrich.clean.read.BodyReader;
import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.read.ReadBody;
import io.depeche.enrich.clean.style.HouseStyles;
import io.depeche.enrich.clean.style.Lifter;
import io.depeche.enrich.clean.style.StylesInUse;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the article from an item's body, and lifts byline, dateline and credits out of it.
 *
 * <p>Example: a text of the lines {@code By Ana Díaz}, {@code QUITO, March 3 (Reuters) - Rain fell.} and {@code (Editing
 * by Tom Reed)} gives the one paragraph {@code Rain fell.}, the author, the place, the provider and an editor; the
 * rest is in {@code removed}.
 *
 * <p>A pure function of the item, safe for use by many threads. Every word of the body is afterwards either in the
 * blocks, in the headline, or in {@code removed}, in the order of the text.
 */
public final class Cleaner {
    private final HouseStyles styles;
    private final Lifter lifter;
    private final BodyReader bodies;
    private final Looks looks;

    /** A cleaner with these styles and words. */
    public Cleaner(HouseStyles styles, Words words) {
        this.styles = styles;
        this.bodies = new BodyReader(words);
        this.looks = new Looks(words);
        this.lifter = styles.lifter();
    }

    /** Cleans one item. */
    public Cleaned clean(WireItem item) {
        Body body = item.body();
        ReadBody read = bodies.read(body);
        List<String> headlines = PageHeadline.of(
                item.lines().headlines(), read.facts().titles(), item.identity().provider());
        StylesInUse inUse = styles.of(item, written(body, read));

        List<Piece> ruled = new LineRules(inUse, !headlines.isEmpty()).apply(read.pieces());
        List<Piece> placed = SourceLine.apply(ruled, !headlines.isEmpty());
        List<Piece> joined = new Unwrap(inUse).apply(placed);
        List<Piece> chosen = isFlat(item) ? FlatText.apply(joined, inUse, looks, isTitled(joined, headlines)) : joined;
        List<Piece> opened = new Opening(inUse, headlines).apply(chosen);
        List<Piece> ended = new Ending(inUse).apply(opened);
        List<Piece> titled = new HeadlineTags(inUse).apply(ended);

        return new CleanedArticle(item, headlines, read, inUse, lifter, styles).of(titled);
    }

    /** Whether the item is plain text, which may be a flattened web page. */
    private static boolean isFlat(WireItem item) {
        Body body = item.body();
        return body != null
                && body.kind() == Body.Kind.TEXT
                && item.lineage().format().equals("text");
    }

    private static boolean isTitled(List<Piece> pieces, List<String> headlines) {
        return !headlines.isEmpty() || pieces.stream().anyMatch(piece -> piece.state() == Piece.State.HEADLINE);
    }

    /** The text that identifies the house style: of a page only its story, because a site names many agencies. */
    private static String written(@Nullable Body body, ReadBody read) {
        if (body == null || body.kind() != Body.Kind.PAGE) {
            return body == null ? "" : body.value();
        }
        StringBuilder story = new StringBuilder();
        read.pieces().stream().filter(Piece::isOpen).forEach(piece -> story.append(piece.text())
                .append('\n'));
        return story.toString();
    }
}
