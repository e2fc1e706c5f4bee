package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.pass.LookedAtBlock.Look;
import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.RuleMatch;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;
import io.depeche.enrich.clean.text.TextShape;
import io.depeche.model.Article.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Extracts the story from a web page that was flattened to text. The story is the stretch with the most prose and
 * the least furniture; everything before and after it goes, and so do teasers, calls and tables within it. Of a text
 * without a sign of furniture only the lines above and below the story are read that tell of it.
 */
public final class FlatText {
    private static final Set<String> ANNOUNCES = Set.of("related", "most-read");
    private static final int FEWEST_IN_LIST = 3;
    private static final int LONGEST_HEADING = 110;

    private final List<Piece> pieces;
    private final List<Integer> places = new ArrayList<>();
    private final List<LookedAtBlock> blocks = new ArrayList<>();

    private FlatText(List<Piece> pieces, StylesInUse styles, Looks looks) {
        this.pieces = new ArrayList<>(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isBlock() && !pieces.get(i).text().isBlank()) {
                places.add(i);
                blocks.add(looks.at(pieces.get(i), withoutEnding(pieces.get(i).text(), styles)));
            }
        }
    }

    /**
     * Marks the pieces of a flattened page that are furniture; returns the pieces unchanged when the text is not a page.
     *
     * @param looks says what each block looks like
     * @param headlineKnown whether the headline is known already, so that the pass does not search for one
     */
    public static List<Piece> apply(List<Piece> pieces, StylesInUse styles, Looks looks, boolean headlineKnown) {
        FlatText text = new FlatText(pieces, styles, looks);
        StoryStretch story = StoryStretch.of(text.blocks, styles);
        if (story.begin() == story.end()) {
            return pieces;
        }
        StoryEdges edges = StoryEdges.of(text.blocks, story, styles);
        int headline = headlineKnown ? -1 : edges.headline();
        StoryStretch told = story.from(edges.begin(headline));
        if (told.isOfPage(text.blocks, edges)) {
            text.cutPage(told, edges, headline);
        } else if (edges.areRead()) {
            text.cutEdges(told, edges, headline);
        } else {
            return pieces;
        }
        return text.pieces;
    }

    /** The text without the initials, credit or mark of an agency at its end, which hide that it ends a sentence. */
    private static String withoutEnding(String text, StylesInUse styles) {
        return TextShape.endsSentence(text)
                ? text
                : styles.first(StyleRule.Where.END, text)
                        .map(match -> text.substring(0, match.start()).strip())
                        .filter(rest -> !rest.isEmpty())
                        .orElse(text);
    }

    private void cutPage(StoryStretch story, StoryEdges edges, int headline) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean told = story.contains(i) || edges.isSubtitle(i, headline);
            if (!told && !isOfEdges(i, edges, headline)) {
                cut(i, i < story.begin() ? "text.before-story" : "text.after-story");
            }
        }
        cutWithin(story);
    }

    /** Cuts the lines that tell of the story in a text that is not a page, and what stands above its headline. */
    private void cutEdges(StoryStretch story, StoryEdges edges, int headline) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean read = !story.contains(i) && isOfEdges(i, edges, headline);
            if (!read && i < headline) {
                cut(i, "text.before-story");
            }
        }
    }

    /** Marks the headline, or cuts a line that tells of the story by its own rule; whether the block was one. */
    private boolean isOfEdges(int at, StoryEdges edges, int headline) {
        Optional<RuleMatch> line = edges.at(at);
        if (at == headline) {
            pieces.set(places.get(at), Piece.headline(blocks.get(at).piece().text()));
        } else {
            line.ifPresent(match -> pieces.set(places.get(at), Piece.cut(match)));
        }
        boolean clock = edges.isReadAbove(at);
        if (clock) {
            pieces.set(places.get(at), pieces.get(places.get(at)).withText("").cut("text.time"));
        }
        return at == headline || clock || line.isPresent();
    }

    private void cutWithin(StoryStretch story) {
        int begin = story.begin();
        int end = story.end();
        for (int i = begin; i < end; i++) {
            LookedAtBlock block = blocks.get(i);
            if (block.is(Look.FURNITURE) && (block.sign() || !story.framed())) {
                cut(i, "text." + block.announces());
                i = ANNOUNCES.contains(block.announces()) ? cutAnnounced(i, end) : i;
            } else if (block.isLoose()) {
                i = endOfLoose(i, end, begin) - 1;
            }
        }
    }

    /** Cuts the titles that follow an announcement; returns the index of the last one. */
    private int cutAnnounced(int at, int end) {
        int last = at;
        while (last + 1 < end && blocks.get(last + 1).isLoose() && !(last > at && isHeading(last + 1, end))) {
            last++;
            cut(last, "text.related");
        }
        return last;
    }

    /** Cuts blocks that are not headings or lists of the story from a run of blocks that are not prose; returns the end of the run. */
    private int endOfLoose(int from, int end, int begin) {
        int to = from;
        while (to < end && blocks.get(to).isLoose()) {
            to++;
        }
        boolean introduced = from > begin && blocks.get(from - 1).piece().text().endsWith(":");
        boolean list = to - from >= FEWEST_IN_LIST;
        for (int i = from; i < to; i++) {
            boolean item = blocks.get(i).piece().kind() == Block.Kind.LIST_ITEM;
            boolean stays = introduced
                    || item
                    || isHeading(i, end)
                    || (!list && !blocks.get(i).is(Look.DATA));
            if (!stays) {
                cut(i, list ? "text.list" : "text.data");
            }
        }
        return to;
    }

    /** Whether it may be a heading of the prose directly after it. */
    private boolean isHeading(int at, int end) {
        return blocks.get(at).is(Look.FRAGMENT)
                && blocks.get(at).piece().text().length() <= LONGEST_HEADING
                && at + 1 < end
                && blocks.get(at + 1).is(Look.PROSE);
    }

    private void cut(int block, String rule) {
        int place = places.get(block);
        pieces.set(place, pieces.get(place).cut(rule));
    }
}
