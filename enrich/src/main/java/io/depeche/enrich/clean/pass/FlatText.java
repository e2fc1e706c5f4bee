package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.pass.LookedAtBlock.Look;
import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;
import io.depeche.model.Article.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Extracts the story from a web page that was flattened to text. The story is the stretch with the most prose and
 * the least furniture; everything before and after it goes, and so do teasers, calls and tables within it. A text
 * without a sign of furniture stays unchanged.
 */
public final class FlatText {
    private static final Set<String> ANNOUNCES = Set.of("related", "most-read");
    private static final int FEWEST_IN_LIST = 3;
    private static final int FEWEST_ANSWERS = 2;
    private static final int LONGEST_HEADING = 110;
    private static final int LONGEST_HEADLINE = 250;
    private static final int SHORTEST_HEADLINE = 20;
    private static final int SHORTEST_STORY = 250;
    /** The maximum evidence against a list, because a list in a story may be long. */
    private static final int LONG_LIST = 500;

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
        if (!text.hasFurniture()) {
            return pieces;
        }
        text.cut(headlineKnown);
        return text.pieces;
    }

    /** Whether the text has page furniture: a wire's own credits have a word or two of it, a page has many. */
    private boolean hasFurniture() {
        long certain = blocks.stream().filter(LookedAtBlock::certain).count();
        long any = blocks.stream().filter(block -> block.is(Look.FURNITURE)).count();
        return certain >= 2 || (certain == 1 && any >= FEWEST_IN_LIST);
    }

    private void cut(boolean headlineKnown) {
        int[] story = story();
        int end = story[1];
        if (story[0] >= end) {
            return;
        }
        int begin = story[0] > 0 && isDateline(story[0] - 1) ? story[0] - 1 : story[0];
        int headline = headlineKnown ? -1 : headlineBefore(begin);
        for (int i = 0; i < blocks.size(); i++) {
            if (i == headline) {
                pieces.set(places.get(i), Piece.headline(blocks.get(i).piece().text()));
            } else if (i < begin || i >= end) {
                cut(i, i < begin ? "text.before-story" : "text.after-story");
            }
        }
        cutWithin(begin, end);
    }

    /** The stretch with the most evidence: its first block, and the one after its last. */
    private int[] story() {
        int best = 0;
        int begin = 0;
        int end = 0;
        int sum = 0;
        int start = 0;
        int loose = 0;
        for (int i = 0; i < blocks.size(); i++) {
            LookedAtBlock block = blocks.get(i);
            if (best >= SHORTEST_STORY && readersFollow(i)) {
                break;
            }
            loose = isLoose(block) ? loose - block.worth() : 0;
            sum += loose > LONG_LIST ? 0 : block.worth();
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            } else if (sum > best) {
                best = sum;
                begin = start;
                end = i + 1;
            }
        }
        return new int[] {begin, end};
    }

    /** Whether readers' comments follow: a title says so, or reply links separate them. */
    private boolean readersFollow(int at) {
        return isOfReaders(blocks.get(at))
                && (blocks.get(at).certain()
                        || blocks.stream()
                                        .skip(at + 1L)
                                        .filter(FlatText::isOfReaders)
                                        .count()
                                >= FEWEST_ANSWERS);
    }

    private static boolean isOfReaders(LookedAtBlock block) {
        return block.announces().equals("comments");
    }

    /** Whether a block is a dateline on its own line, which belongs to the paragraph below. */
    private boolean isDateline(int at) {
        return styles.first(StyleRule.Where.START, blocks.get(at).piece().text())
                .filter(match -> match.rule().kind() == StyleRule.Kind.DATELINE)
                .isPresent();
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
            if (title && !opens && length >= SHORTEST_HEADLINE && length <= LONGEST_HEADLINE) {
                return i;
            }
        }
        return -1;
    }

    private void cutWithin(int begin, int end) {
        for (int i = begin; i < end; i++) {
            LookedAtBlock block = blocks.get(i);
            if (block.is(Look.FURNITURE)) {
                cut(i, "text." + block.announces());
                i = ANNOUNCES.contains(block.announces()) ? cutAnnounced(i, end) : i;
            } else if (isLoose(block)) {
                i = endOfLoose(i, end, begin) - 1;
            }
        }
    }

    /** Cuts the titles that follow an announcement; returns the index of the last one. */
    private int cutAnnounced(int at, int end) {
        int last = at;
        while (last + 1 < end && isLoose(blocks.get(last + 1)) && !(last > at && isHeading(last + 1, end))) {
            last++;
            cut(last, "text.related");
        }
        return last;
    }

    /** Cuts blocks that are not headings or lists of the story from a run of blocks that are not prose; returns the end of the run. */
    private int endOfLoose(int from, int end, int begin) {
        int to = from;
        while (to < end && isLoose(blocks.get(to))) {
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

    private static boolean isLoose(LookedAtBlock block) {
        return block.is(Look.FRAGMENT) || block.is(Look.DATA);
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
