package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.pass.LookedAtBlock.Look;
import io.depeche.enrich.clean.style.RuleMatch;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;
import io.depeche.enrich.clean.text.TextShape;
import io.depeche.model.Article.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the short lines above and below a story: its headline, and by whom, when and from which agency it was published.
 * Such lines stand in any order; what is left of them when the others are read is the headline.
 */
final class StoryEdges {
    private static final int MOST_ABOVE = 15;
    private static final int MOST_BELOW = 4;
    private static final int LONGEST_HEADLINE = 250;
    /** Words; menus, names of sites and of columns mostly have fewer. */
    private static final int WORDS_OF_TITLE = 4;

    private static final int WORDS_OF_NAME = 2;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}(?:[:.]| ?[hH] ?)\\d{2}(?::\\d{2})?[ \\p{L}.]{0,8}");
    private static final Pattern PATH = Pattern.compile("[|•›»>→]");

    private final List<LookedAtBlock> blocks;
    private final StylesInUse styles;
    private final Map<Integer, RuleMatch> read = new HashMap<>();
    private final Set<Integer> clocks = new HashSet<>();
    /** Lines that may be names or offices, or headlines. */
    private final Set<Integer> doubted = new HashSet<>();

    private final int top;
    private final int first;
    private final int end;

    private StoryEdges(List<LookedAtBlock> blocks, StoryStretch story, StylesInUse styles) {
        this.blocks = blocks;
        this.styles = styles;
        this.first = firstProse(blocks, story, styles);
        this.top = above(first);
        IntStream.range(top, first).forEach(this::read);
        this.end = story.end();
        IntStream.range(end, Math.min(blocks.size(), end + MOST_BELOW)).forEach(this::read);
        names();
    }

    static StoryEdges of(List<LookedAtBlock> blocks, StoryStretch story, StylesInUse styles) {
        return new StoryEdges(blocks, story, styles);
    }

    /** Where the story begins: below the headline and the lines above it that were read. */
    int begin(int headline) {
        int last = read.keySet().stream()
                .filter(at -> at < first)
                .mapToInt(at -> at)
                .max()
                .orElse(-1);
        return 1 + Math.max(headline, last);
    }

    /** Whether a line above or below the story was read. */
    boolean areRead() {
        return !read.isEmpty();
    }

    /** The match of the rule that read this block; empty when it is not such a line. */
    Optional<RuleMatch> at(int block) {
        return Optional.ofNullable(read.get(block));
    }

    /** Whether one of the lines says when a site published the story. */
    boolean isOfSite() {
        return read.values().stream().anyMatch(match -> match.rule().kind() == StyleRule.Kind.SOURCE_LINE);
    }

    /**
     * The headline: above the story the first line that is long enough for one, else the longest; of a title that stands there
     * again without the name of a site or company, the shorter; -1 without any.
     */
    int headline() {
        int best = -1;
        int most = 0;
        for (int i = top; i < first; i++) {
            int worth = isTitle(i) ? 2 * Math.min(WORDS_OF_TITLE, words(i)) - (doubted.contains(i) ? 1 : 0) : 0;
            boolean repeated = best >= 0
                    && worth > 0
                    && words(i) > 1
                    && text(best).contains(text(i))
                    && !text(best).equals(text(i));
            if (worth > most || repeated) {
                most = Math.max(worth, most);
                best = i;
            }
        }
        return best;
    }

    /** Whether the block stands between the headline and a byline and says more than a name or a label. */
    boolean isSubtitle(int at, int headline) {
        RuleMatch next = read.get(at + 1);
        return headline >= 0
                && at == headline + 1
                && !read.containsKey(at)
                && next != null
                && next.rule().kind() == StyleRule.Kind.BYLINE
                && isWritten(at)
                && TextShape.isSubtitle(text(at));
    }

    private static int firstProse(List<LookedAtBlock> blocks, StoryStretch story, StylesInUse styles) {
        for (int i = story.begin(); i < story.end(); i++) {
            if (blocks.get(i).is(Look.PROSE)
                    || blocks.get(i).isRuled(styles, StyleRule.Where.START, StyleRule.Kind.DATELINE)) {
                return i;
            }
        }
        return story.begin();
    }

    private int above(int story) {
        int at = story;
        while (at > 0 && story - at < MOST_ABOVE && !blocks.get(at - 1).is(Look.PROSE)) {
            at--;
        }
        return at;
    }

    private void read(int at) {
        if (clocks.contains(at)) {
            return;
        }
        String text = blocks.get(at).piece().text();
        Optional<RuleMatch> withClock = clockBelow(at)
                .flatMap(clock -> whole(text + " " + clock))
                .filter(match -> match.rule().kind() == StyleRule.Kind.SOURCE_LINE);
        withClock.or(() -> whole(text)).ifPresent(match -> read.put(at, match));
        withClock.ifPresent(match -> clocks.add(at + 1));
    }

    private Optional<RuleMatch> whole(String text) {
        return Stream.of(StyleRule.Where.START, StyleRule.Where.END, StyleRule.Where.BESIDE)
                .flatMap(where -> styles.first(where, text).stream())
                .filter(match -> match.start() == 0 && match.end() == text.length())
                .findFirst();
    }

    /** The line below if it is a time of day, which belongs to the day above it. */
    private Optional<String> clockBelow(int at) {
        return Optional.of(at + 1)
                .filter(below -> below < blocks.size())
                .map(below -> blocks.get(below).piece().text())
                .filter(text -> CLOCK.matcher(text).matches());
    }

    /** Whether the block is a time of day that was read with the day above it. */
    boolean isReadAbove(int block) {
        return clocks.contains(block);
    }

    /** Takes back the names without a word for a byline that may be those of something else. */
    private void names() {
        List<Integer> alone = read.entrySet().stream()
                .filter(entry -> entry.getValue().rule().where() == StyleRule.Where.BESIDE)
                .map(Map.Entry::getKey)
                .filter(at -> !isOfStory(at))
                .toList();
        alone.forEach(read::remove);
        doubted.addAll(alone);
    }

    private boolean isOfStory(int at) {
        RuleMatch match = read.get(at);
        boolean underTitle = at >= first || IntStream.range(top, at).anyMatch(this::mayBeTitle);
        if (match == null || match.rule().kind() != StyleRule.Kind.BYLINE) {
            return match != null && (underTitle || match.rule().kind() == StyleRule.Kind.SOURCE_LINE);
        }
        boolean dated = isPlain(at - 1) || isPlain(at + 1) || (at == end && isOfSite());
        return underTitle
                && !(dated
                                ? styles.names().likely(match.text())
                                : styles.names().known(match.text()))
                        .isEmpty();
    }

    /** Whether the block is a line about the story that is not a name alone. */
    private boolean isPlain(int at) {
        RuleMatch match = read.get(at);
        return match != null
                && (match.rule().where() != StyleRule.Where.BESIDE
                        || match.rule().kind() != StyleRule.Kind.BYLINE);
    }

    private boolean mayBeTitle(int at) {
        RuleMatch match = read.get(at);
        boolean weak = match != null
                && match.rule().where() == StyleRule.Where.BESIDE
                && match.rule().kind() != StyleRule.Kind.SOURCE_LINE;
        return (match == null || weak) && isWritten(at) && words(at) >= WORDS_OF_TITLE;
    }

    private boolean isTitle(int at) {
        return !read.containsKey(at) && !clocks.contains(at) && isWritten(at) && words(at) >= WORDS_OF_NAME;
    }

    private boolean isWritten(int at) {
        LookedAtBlock block = blocks.get(at);
        String text = block.piece().text();
        return !block.is(Look.FURNITURE)
                && block.piece().kind() != Block.Kind.TABLE
                && block.piece().kind() != Block.Kind.LIST_ITEM
                && text.length() <= LONGEST_HEADLINE
                && !(text.endsWith(".") && TextShape.endsSentence(text))
                && !text.endsWith("-")
                && !text.endsWith(",")
                && !PATH.matcher(text).find();
    }

    private String text(int at) {
        return blocks.get(at).piece().text();
    }

    private int words(int at) {
        return (int) WORD.matcher(text(at)).results().count();
    }
}
