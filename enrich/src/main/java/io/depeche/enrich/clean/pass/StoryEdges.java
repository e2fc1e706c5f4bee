package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.pass.LookedAtBlock.Look;
import io.depeche.enrich.clean.style.RuleMatch;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;
import io.depeche.enrich.clean.text.TextShape;
import io.depeche.model.Article.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Pattern PATH = Pattern.compile("[|•›»>→]");

    private final List<LookedAtBlock> blocks;
    private final StylesInUse styles;
    private final Map<Integer, RuleMatch> read = new HashMap<>();
    private final int top;
    private final int first;

    private StoryEdges(List<LookedAtBlock> blocks, StoryStretch story, StylesInUse styles) {
        this.blocks = blocks;
        this.styles = styles;
        this.first = firstProse(blocks, story, styles);
        this.top = above(first);
        IntStream.range(top, first).forEach(this::read);
        int below = story.end();
        IntStream.range(below, Math.min(blocks.size(), below + MOST_BELOW)).forEach(this::read);
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

    /** The headline: above the story the first line that is long enough for one, else the longest; -1 without any. */
    int headline() {
        int best = -1;
        int most = 0;
        for (int i = top; i < first; i++) {
            int words = isTitle(i) ? Math.min(WORDS_OF_TITLE, words(i)) : 0;
            if (words > most) {
                most = words;
                best = i;
            }
        }
        return best;
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
        String text = blocks.get(at).piece().text();
        Stream.of(StyleRule.Where.START, StyleRule.Where.END, StyleRule.Where.BESIDE)
                .flatMap(where -> styles.first(where, text).stream())
                .filter(match -> match.start() == 0 && match.end() == text.length())
                .findFirst()
                .ifPresent(match -> read.put(at, match));
    }

    /** Takes back the names without a word for a byline that may be those of something else. */
    private void names() {
        List<Integer> alone = read.entrySet().stream()
                .filter(entry -> entry.getValue().rule().where() == StyleRule.Where.BESIDE)
                .map(Map.Entry::getKey)
                .filter(at -> !isOfStory(at))
                .toList();
        alone.forEach(read::remove);
    }

    private boolean isOfStory(int at) {
        RuleMatch match = read.get(at);
        boolean underTitle = at >= first || IntStream.range(top, at).anyMatch(this::mayBeTitle);
        if (match == null || match.rule().kind() != StyleRule.Kind.BYLINE) {
            return match != null && (underTitle || match.rule().kind() == StyleRule.Kind.SOURCE_LINE);
        }
        boolean dated = isPlain(at - 1) || isPlain(at + 1);
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
        return !read.containsKey(at) && isWritten(at) && words(at) >= WORDS_OF_NAME;
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
                && !PATH.matcher(text).find();
    }

    private int words(int at) {
        return (int) WORD.matcher(blocks.get(at).piece().text()).results().count();
    }
}
