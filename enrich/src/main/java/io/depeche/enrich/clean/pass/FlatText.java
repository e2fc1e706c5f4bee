package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.pass.LookedAtBlock.Look;
import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.RuleMatch;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;
import io.depeche.model.Article.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Extracts the story from a web page that was flattened to text. The story is the stretch with the most prose and
 * the least furniture; everything before and after it goes, and so do teasers, calls and tables within it. A text
 * without a sign of furniture stays unchanged.
 */
public final class FlatText {
    private static final Set<String> ANNOUNCES = Set.of("related", "most-read");
    private static final int FEWEST_IN_LIST = 3;
    private static final int LONGEST_HEADING = 110;
    private static final int LONGEST_HEADLINE = 250;
    private static final int SHORTEST_HEADLINE = 20;
    /** How many blocks above its headline and below it a story may have its byline, time and credits. */
    private static final int NEAR = 4;

    private final StylesInUse styles;
    private final List<Piece> pieces;
    private final List<Integer> places = new ArrayList<>();
    private final List<LookedAtBlock> blocks = new ArrayList<>();

    private FlatText(List<Piece> pieces, StylesInUse styles, Looks looks) {
        this.styles = styles;
        this.pieces = new ArrayList<>(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isBlock() && !pieces.get(i).text().isBlank()) {
                places.add(i);
                blocks.add(looks.at(pieces.get(i)));
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
        if (story.begin() == story.end() || !story.isOfPage(text.blocks)) {
            return pieces;
        }
        text.cut(story, headlineKnown);
        return text.pieces;
    }

    private void cut(StoryStretch story, boolean headlineKnown) {
        int headline = headlineKnown ? -1 : headlineBefore(story.begin());
        for (int i = 0; i < blocks.size(); i++) {
            if (i == headline) {
                pieces.set(places.get(i), Piece.headline(blocks.get(i).piece().text()));
            } else if (!story.contains(i) && !isRead(i, headline, story)) {
                cut(i, i < story.begin() ? "text.before-story" : "text.after-story");
            }
        }
        cutWithin(story);
    }

    /**
     * Cuts the byline, the time or the credit that stands near the story by its own rule, so that its facts are read.
     *
     * @return whether the block was one
     */
    private boolean isRead(int at, int headline, StoryStretch story) {
        boolean near =
                at < story.begin() ? at >= Math.max(headline, story.begin() - NEAR) - NEAR : at < story.end() + NEAR;
        String text = blocks.get(at).piece().text();
        Optional<RuleMatch> match = near ? whole(text) : Optional.empty();
        match.ifPresent(m -> pieces.set(places.get(at), Piece.cut(m)));
        return match.isPresent();
    }

    private Optional<RuleMatch> whole(String text) {
        return Stream.of(StyleRule.Where.START, StyleRule.Where.END)
                .flatMap(where -> styles.first(where, text).stream())
                .filter(match -> match.start() == 0 && match.end() == text.length())
                .findFirst();
    }

    private boolean isDateline(int at) {
        return blocks.get(at).isRuled(styles, StyleRule.Where.START, StyleRule.Kind.DATELINE);
    }

    /** The nearest title before the story; directly above a dateline it may have a furniture word. */
    private int headlineBefore(int begin) {
        for (int i = begin - 1; i >= 0; i--) {
            LookedAtBlock block = blocks.get(i);
            int length = block.piece().text().length();
            boolean overDateline = i == begin - 1 && isDateline(begin) && !block.certain();
            boolean title = overDateline
                    || block.is(Look.FRAGMENT)
                    || (block.is(Look.SENTENCE) && block.announces().isEmpty());
            boolean opens = block.piece().text().endsWith("-");
            if (title
                    && !opens
                    && whole(block.piece().text()).isEmpty()
                    && length >= SHORTEST_HEADLINE
                    && length <= LONGEST_HEADLINE) {
                return i;
            }
        }
        return -1;
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
