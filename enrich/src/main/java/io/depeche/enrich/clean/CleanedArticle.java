package io.depeche.enrich.clean;

import io.depeche.enrich.clean.pass.HeadlineTags;
import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.read.ReadBody;
import io.depeche.enrich.clean.style.HouseStyles;
import io.depeche.enrich.clean.style.Lifted;
import io.depeche.enrich.clean.style.Lifter;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;
import io.depeche.enrich.clean.text.Characters;
import io.depeche.model.Article.Block;
import io.depeche.model.Article.Dateline;
import io.depeche.model.Article.Removed;
import io.depeche.model.Remark;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.NewsLines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the cleaned article from the finished pieces and the item's own fields, which win. */
final class CleanedArticle {
    private final WireItem item;
    private final List<String> headlines;
    private final ReadBody read;
    private final StylesInUse styles;
    private final Lifter lifter;
    private final HouseStyles times;

    /**
     * @param headlines the item's own, or those that its page shows instead
     * @param read its body, and the facts on its page
     * @param times reads those that people write
     */
    CleanedArticle(
            WireItem item,
            List<String> headlines,
            ReadBody read,
            StylesInUse styles,
            Lifter lifter,
            HouseStyles times) {
        this.item = item;
        this.headlines = headlines;
        this.read = read;
        this.styles = styles;
        this.lifter = lifter;
        this.times = times;
    }

    Cleaned of(List<Piece> fromText) {
        List<Piece> pieces = withFieldHeadline(fromText);
        List<Lifted> lifted = pieces.stream()
                .map(Piece::match)
                .filter(Objects::nonNull)
                .map(lifter::lift)
                .toList();
        String headline = pieces.stream()
                .filter(piece -> piece.state() == Piece.State.HEADLINE)
                .map(Piece::text)
                .findFirst()
                .orElse("");
        List<Block> blocks = pieces.stream()
                .filter(piece -> piece.isBlock() && !piece.text().isBlank())
                .map(piece -> new Block(piece.kind(), piece.text()))
                .toList();
        return new Cleaned(
                provider(lifted),
                versionCreated(lifted),
                headline,
                originalHeadline(pieces, headline),
                all(lifted, l -> l.tag() == null ? List.of() : List.of(l.tag())),
                authors(lifted),
                all(lifted, Lifted::contributors),
                dateline(lifted),
                blocks,
                edNote(lifted),
                removed(pieces),
                remarks(lifted, headline, blocks));
    }

    private List<Piece> withFieldHeadline(List<Piece> pieces) {
        if (headlines.isEmpty()) {
            return pieces;
        }
        String own = Characters.plain(headlines.get(0));
        int shown = indexOfTitle(pieces, own);
        if (shown >= 0) {
            List<Piece> out = new ArrayList<>(pieces.subList(0, shown));
            out.addAll(new HeadlineTags(styles).split(own));
            out.addAll(pieces.subList(shown + 1, pieces.size()));
            return out;
        }
        return Stream.concat(new HeadlineTags(styles).split(own).stream(), pieces.stream())
                .toList();
    }

    /** The index of the heading that is the page's title; -1 when there is none. */
    private static int indexOfTitle(List<Piece> pieces, String title) {
        String text = Characters.oneLine(title);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.state() == Piece.State.CUT
                    && piece.rule().equals("page.title")
                    && piece.text().equals(text)) {
                return i;
            }
        }
        return -1;
    }

    /** The tags and the headline joined again; null when there are no tags. */
    private @Nullable String originalHeadline(List<Piece> pieces, String headline) {
        if (pieces.stream().noneMatch(piece -> piece.isCutBy(StyleRule.Kind.HEADLINE_TAG))) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        pieces.stream()
                .filter(piece -> piece.isCutBy(StyleRule.Kind.HEADLINE_TAG))
                .forEach(piece -> line.append(piece.text()));
        return line.append(headline).toString();
    }

    private @Nullable String provider(List<Lifted> lifted) {
        String own = item.identity().provider();
        return own != null ? own : first(lifted, Lifted::provider);
    }

    private @Nullable Instant versionCreated(List<Lifted> lifted) {
        Instant own = item.times().versionCreated();
        Instant written = first(lifted, Lifted::time);
        if (isPage()) {
            return new StoryTime(read.facts(), item.identity().uri(), text -> times.time(text, item.language()))
                    .of(own, written);
        }
        return own == null ? written : own;
    }

    private boolean isPage() {
        Body body = item.body();
        return body != null && body.kind() == Body.Kind.PAGE;
    }

    private List<String> authors(List<Lifted> lifted) {
        String byline = item.lines().byline();
        List<String> own = byline == null ? List.of() : people(Stream.of(Characters.plain(byline)));
        List<String> written = own.isEmpty() ? all(lifted, Lifted::authors) : own;
        return written.isEmpty() ? people(read.facts().bylines().stream()) : written;
    }

    /** The people in these bylines; the provider is one only on a site with the name of a person. */
    private List<String> people(Stream<String> bylines) {
        return bylines.flatMap(line -> styles.names().in(line).stream())
                .filter(name -> !name.equalsIgnoreCase(item.identity().provider())
                        || !styles.names().known(name).isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable Dateline dateline(List<Lifted> lifted) {
        NewsLines lines = item.lines();
        Dateline found = first(lifted, Lifted::dateline);
        Dateline own = lines.dateline() == null ? null : fieldDateline(lines.dateline());
        Dateline best = own != null && (found == null || own.place() != null) ? own : found;
        String located = lines.located();
        if (located == null || located.isBlank()) {
            return best;
        }
        return new Dateline(best == null ? located : best.text(), styles.names().readable(located.strip()));
    }

    /** A dateline field as a dateline; null for a time stamp, which many agencies put there. */
    private @Nullable Dateline fieldDateline(String field) {
        String text = Characters.oneLine(Characters.plain(field));
        Dateline ruled = styles.first(StyleRule.Where.START, text)
                .filter(match -> match.rule().kind() == StyleRule.Kind.DATELINE)
                .map(lifter::lift)
                .map(Lifted::dateline)
                .orElse(null);
        boolean stamp = text.codePoints().anyMatch(Character::isDigit);
        return ruled != null || stamp || text.isEmpty()
                ? ruled
                : new Dateline(text, styles.names().readable(text));
    }

    private @Nullable String edNote(List<Lifted> lifted) {
        String own = item.lines().edNote();
        return own != null ? own : first(lifted, Lifted::note);
    }

    /** The cuts; neighbouring cuts by the same rule are joined. */
    private static List<Removed> removed(List<Piece> pieces) {
        List<Removed> removed = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String rule = "";
        for (Piece piece : pieces) {
            if (piece.text().isBlank()) {
                continue;
            }
            boolean cut = piece.state() == Piece.State.CUT;
            if (!text.isEmpty() && !(cut && piece.rule().equals(rule))) {
                removed.add(new Removed(rule, text.toString()));
                text.setLength(0);
            }
            if (cut) {
                text.append(text.isEmpty() ? "" : "\n").append(piece.text());
                rule = piece.rule();
            }
        }
        if (!text.isEmpty()) {
            removed.add(new Removed(rule, text.toString()));
        }
        return removed;
    }

    private List<Remark> remarks(List<Lifted> lifted, String headline, List<Block> blocks) {
        List<Remark> remarks = new ArrayList<>(read.remarks());
        remarks.addAll(all(lifted, Lifted::remarks));
        if (headline.isEmpty()) {
            remarks.add(new Remark("CLN-NO-HEADLINE", "neither the item's fields nor its text have a headline"));
        }
        if (blocks.isEmpty()) {
            remarks.add(new Remark("CLN-NO-BODY", "cleaning left no text as the article's body"));
        }
        return remarks;
    }

    private static <T> @Nullable T first(List<Lifted> lifted, Function<Lifted, @Nullable T> part) {
        return lifted.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static <T> List<T> all(List<Lifted> lifted, Function<Lifted, List<T>> part) {
        return lifted.stream().flatMap(l -> part.apply(l).stream()).distinct().toList();
    }
}
