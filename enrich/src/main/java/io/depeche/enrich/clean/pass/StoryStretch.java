package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.pass.LookedAtBlock.Look;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.enrich.clean.style.StylesInUse;
import io.depeche.model.Article.Block;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The blocks of a text that are its story: those between dateline and credit where it has them, else the stretch with the
 * most prose and the least furniture.
 *
 * @param begin the first block
 * @param end the one after the last block; equal to {@code begin} when the text has no prose
 * @param framed whether a dateline and a credit enclose it, so that all prose in it is the story's
 */
record StoryStretch(int begin, int end, boolean framed) {
    private static final Set<String> ANOTHER_STORY = Set.of("related", "most-read", "comments");
    private static final int FEWEST_ANSWERS = 2;
    private static final int FEWEST_CERTAIN = 2;
    private static final int FEWEST_SIGNS = 3;
    private static final int SHORTEST = 250;
    private static final int LINES_OVER_STORY = 2;
    private static final int LONGEST_LABEL = 60;
    /** The maximum evidence against a list, because a list in a story may be long. */
    private static final int LONG_LIST = 500;

    static StoryStretch of(List<LookedAtBlock> blocks, StylesInUse styles) {
        StoryStretch prose = mostProse(blocks);
        int begin = prose.dateline(blocks, styles);
        StoryStretch opened = new StoryStretch(begin < 0 ? prose.begin : begin, prose.end, false);
        int credit = prose.begin < prose.end ? opened.credit(blocks, styles) : -1;
        return credit < 0 ? opened : new StoryStretch(opened.begin, credit + 1, begin >= 0);
    }

    /** The same, beginning with a later block. */
    StoryStretch from(int block) {
        return new StoryStretch(Math.max(begin, block), end, framed);
    }

    boolean contains(int block) {
        return block >= begin && block < end;
    }

    private static StoryStretch mostProse(List<LookedAtBlock> blocks) {
        int best = 0;
        int begin = 0;
        int end = 0;
        int sum = 0;
        int start = 0;
        int loose = 0;
        for (int i = 0; i < blocks.size(); i++) {
            LookedAtBlock block = blocks.get(i);
            if (best >= SHORTEST && readersFollow(blocks, i)) {
                break;
            }
            loose = block.isLoose() ? loose - block.worth() : 0;
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
        return new StoryStretch(begin, end, false);
    }

    /** Whether readers' comments follow: a title says so, or reply links separate them. */
    private static boolean readersFollow(List<LookedAtBlock> blocks, int at) {
        return isOfReaders(blocks.get(at))
                && (blocks.get(at).certain()
                        || blocks.stream()
                                        .skip(at + 1L)
                                        .filter(StoryStretch::isOfReaders)
                                        .count()
                                >= FEWEST_ANSWERS);
    }

    private static boolean isOfReaders(LookedAtBlock block) {
        return block.announces().equals("comments");
    }

    /** The first dateline in the stretch or directly above it; -1 when there is none. */
    private int dateline(List<LookedAtBlock> blocks, StylesInUse styles) {
        for (int i = Math.max(0, begin - LINES_OVER_STORY); i < end; i++) {
            if (blocks.get(i).isRuled(styles, StyleRule.Where.START, StyleRule.Kind.DATELINE)) {
                return i;
            }
        }
        return -1;
    }

    /** The credit of the story, before any title of other stories or of readers; -1 when there is none. */
    private int credit(List<LookedAtBlock> blocks, StylesInUse styles) {
        for (int i = begin; i < blocks.size(); i++) {
            LookedAtBlock block = blocks.get(i);
            if (i >= end && isAnotherStory(block)) {
                return -1;
            }
            if (block.isRuled(styles, StyleRule.Where.END, StyleRule.Kind.CREDIT)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether the text around the story is that of a page: lines of furniture stand there, and hardly any prose but that of
     * readers and of other stories. Below a credit, and where a line says when a site published the story, one line
     * tells. Within the story, single lines of furniture tell nothing.
     */
    boolean isOfPage(List<LookedAtBlock> blocks, StoryEdges edges) {
        List<LookedAtBlock> signs = blocks.stream().filter(LookedAtBlock::sign).toList();
        long certain = signs.stream().filter(LookedAtBlock::certain).count();
        boolean around = outside(blocks).anyMatch(LookedAtBlock::sign) || (edges.isOfSite() && endsInLabels(blocks));
        boolean enough =
                edges.isOfSite() || certain >= FEWEST_CERTAIN || (certain == 1 && signs.size() >= FEWEST_SIGNS);
        boolean below = framed && blocks.stream().skip(end).anyMatch(block -> block.sign() && block.certain());
        return below || (around && enough && (framed || holdsMostProse(blocks)));
    }

    /** Whether nothing but short lines follows, none of which is an item of a list. */
    private boolean endsInLabels(List<LookedAtBlock> blocks) {
        return end < blocks.size()
                && !blocks.get(end - 1).piece().text().endsWith(":")
                && blocks.stream()
                        .skip(end)
                        .allMatch(block -> (block.isLoose() || block.is(Look.FURNITURE))
                                && block.piece().kind() != Block.Kind.LIST_ITEM
                                && block.piece().text().length() <= LONGEST_LABEL);
    }

    private boolean holdsMostProse(List<LookedAtBlock> blocks) {
        long lost = prose(outside(blocks).takeWhile(block -> !isAnotherStory(block)));
        return prose(blocks.subList(begin, end).stream()) >= lost;
    }

    private Stream<LookedAtBlock> outside(List<LookedAtBlock> blocks) {
        return Stream.concat(blocks.subList(0, begin).stream(), blocks.stream().skip(end));
    }

    private static long prose(Stream<LookedAtBlock> blocks) {
        return blocks.filter(block -> block.is(Look.PROSE))
                .mapToLong(block -> block.piece().text().length())
                .sum();
    }

    private static boolean isAnotherStory(LookedAtBlock block) {
        return block.sign() && ANOTHER_STORY.contains(block.announces());
    }
}
