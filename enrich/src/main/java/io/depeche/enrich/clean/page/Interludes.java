package io.depeche.enrich.clean.page;

import io.depeche.enrich.clean.text.TextCues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what stands between the paragraphs of a story and is not part of it, where no name of its element tells: calls to
 * subscribe, titles of lists of other stories with what they announce, and headings of which the text was cut.
 */
final class Interludes {
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
    private static final String APP = "app";
    private static final String DISCLAIMER = "disclaimer";
    /** Two different phrases of notes that a text gives no advice. */
    private static final int ADVICE = 2;

    private static final int EDGE = 4;

    /** Kinds of cues that call on the reader, in words that stories seldom have. */
    private static final Set<String> FIRM = Set.of("newsletter", "subscribe", "share", "consent", "advert");

    /** Kinds of cues that announce what others wrote. */
    private static final Set<String> ANNOUNCING = Set.of("related", "most-read", "comments");

    /** Kinds of cues that call on the reader in everyday words. */
    private static final Set<String> LOOSE = Set.of("related", "most-read", "comments", APP);

    /** Kinds of cues that are labels of what a page offers, where they are most of a short line. */
    private static final Set<String> LABELS = Set.of("navigation", "reading-time", "photo");

    private static final double MOSTLY = 0.5;
    private static final int LONGEST_CALL = 500;
    private static final int SHORT_CALL = 240;
    private static final int OPENING = 45;
    private static final int LONGEST_LABEL = 80;
    private static final int MOST_WORDS = 6;
    private static final int MOST_LINES = 3;
    private static final int LONGEST_EXCERPT = 300;
    private static final int SURE = 3;
    /** Characters beside a link that are not words. */
    private static final int MARKS = 3;

    private static final int MOST_LINKS = 8;
    private static final double MANY = 0.3;

    private final TextCues cues;
    private final ReaderAddress address;

    /** The texts of the story in reading order. */
    private final List<Block> blocks = new ArrayList<>();

    private final Map<String, TextCues.Verdict> verdicts = new HashMap<>();

    private boolean familiar;

    private Interludes(PageWords words) {
        this.cues = words.cues();
        this.address = words.address();
    }

    /** A text of the story: a paragraph, heading or item. */
    private record Block(Region region, String text, boolean addresses) {
        boolean isHeading() {
            return HEADINGS.contains(region.tag());
        }

        boolean isProse() {
            return region.ownProse() > 0;
        }

        boolean isLinked() {
            return region.linked() > 0;
        }

        boolean isOpen() {
            return region.rule() == null;
        }

        /** Whether it has the shape of a label: short, without the end of a sentence. */
        boolean isLabel() {
            return text.length() <= LONGEST_LABEL && !text.endsWith(".") && words() <= MOST_WORDS;
        }

        /** Whether it may stand behind a story, of which the text is not written around it. */
        boolean isBehindTheStory() {
            Region around = region.parent();
            return (leadsElsewhere() || isTitle()) && (around == null || around.ownProse() == 0);
        }

        /** Whether it is nothing but a link. */
        boolean leadsElsewhere() {
            return isLinked() && region.linked() >= region.text() - MARKS;
        }

        /** Whether it names what stands behind it. */
        boolean isTitle() {
            return !isProse() && (isHeading() || (text.endsWith(":") && isLabel()));
        }

        private int words() {
            int words = 1;
            for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
                words++;
            }
            return words;
        }
    }

    static void cut(List<Region> regions, Region story, PageWords words) {
        Interludes interludes = new Interludes(words);
        interludes.collect(regions, story);
        interludes.listen();
        interludes.cutCalls();
        interludes.cutAnnounced();
        interludes.cutHeadingsAlone();
        interludes.cutTail();
    }

    private void collect(List<Region> regions, Region story) {
        int next = story.order() + 1;
        while (next < story.behind()) {
            Region region = regions.get(next);
            next = region.rule() == null ? next + 1 : region.behind();
            boolean whole = region.ownText() == region.text();
            if (region.rule() != null || (region.ownText() > 0 && !region.isInline())) {
                String written = whole && region.ownText() <= LONGEST_CALL ? region.content() : "";
                blocks.add(new Block(region, written, address.isIn(written)));
            }
        }
    }

    /** Decides whether this story speaks to its readers all the time, as advice does. */
    private void listen() {
        List<Block> prose =
                blocks.stream().filter(Block::isProse).filter(Block::isOpen).toList();
        long speaking = prose.stream().filter(Block::addresses).count();
        familiar = speaking > prose.size() * MANY;
    }

    private void cutCalls() {
        for (int i = 0; i < blocks.size(); i++) {
            boolean edge = i < EDGE || i >= blocks.size() - EDGE;
            String kind = blocks.get(i).isOpen() ? call(blocks.get(i)) : null;
            kind = kind == null && edge && disclaims(blocks.get(i)) ? DISCLAIMER : kind;
            if (kind != null) {
                cutBox(i, "page.text-" + kind);
            }
        }
    }

    /** Cuts a call with its heading, which speaks to the reader too, and with the lines behind it that are not sentences. */
    private void cutBox(int call, String rule) {
        blocks.get(call).region().cutBy(rule);
        if (!blocks.get(call).isProse()) {
            return;
        }
        if (call > 0
                && blocks.get(call - 1).isHeading()
                && address.isIn(blocks.get(call - 1).text())) {
            blocks.get(call - 1).region().cutBy(rule);
        }
        int last = Math.min(blocks.size() - 1, call + MOST_LINES);
        for (int i = call + 1; i <= last && isLineOfBox(blocks.get(i)); i++) {
            blocks.get(i).region().cutBy(rule);
        }
    }

    private static boolean isLineOfBox(Block block) {
        return block.isOpen()
                && !block.isProse()
                && block.region().tag().equals("p")
                && !block.text().endsWith(":");
    }

    /** Whether it says that the text gives no advice, as notes above and below a story do. */
    private boolean disclaims(Block block) {
        TextCues.Verdict verdict = block.isOpen() ? verdict(block) : TextCues.Verdict.NOTHING;
        return verdict.kind().equals(DISCLAIMER) && verdict.weight() >= ADVICE;
    }

    private @Nullable String call(Block block) {
        String text = block.text();
        boolean label = block.isLabel() && !block.isHeading() && !block.isProse();
        if (text.isEmpty() || !(label || block.addresses())) {
            return null;
        }
        TextCues.Verdict verdict = verdict(block);
        if (label && verdict.decisive() && LABELS.contains(verdict.kind()) && verdict.share() >= MOSTLY) {
            return verdict.kind();
        }
        if (!verdict.decisive() || !(FIRM.contains(verdict.kind()) || LOOSE.contains(verdict.kind()))) {
            return null;
        }
        if (label) {
            return verdict.kind();
        }
        boolean opens =
                cues.of(text.substring(0, Math.min(OPENING, text.length()))).decisive();
        if (LOOSE.contains(verdict.kind())
                && !(opens && (block.isLinked() || verdict.kind().equals(APP)))) {
            return null;
        }
        if (familiar && !verdict.kind().equals("advert")) {
            return opens && verdict.weight() >= SURE ? verdict.kind() : null;
        }
        boolean sure = opens || verdict.weight() >= SURE || text.length() <= SHORT_CALL;
        return sure ? verdict.kind() : null;
    }

    /** What cues say of a block, which is asked for calls and for announcements. */
    private TextCues.Verdict verdict(Block block) {
        TextCues.Verdict known = verdicts.get(block.text());
        if (known == null) {
            known = cues.of(block.text());
            verdicts.put(block.text(), known);
        }
        return known;
    }

    /** Cuts what follows a title such as "Related stories", as far as it leads to other pages. */
    private void cutAnnounced() {
        String rule = null;
        boolean title = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (announces(i)) {
                rule = "page.teaser";
                title = false;
            } else if (rule != null && block.isOpen()) {
                boolean excerpt = title && block.isProse() && block.text().length() <= LONGEST_EXCERPT;
                boolean other = block.isHeading() && !block.isLinked();
                if (other || (block.isProse() && !block.isLinked() && !excerpt)) {
                    rule = null;
                }
                title = block.isLinked() || (title && !block.isProse());
            } else if (rule != null) {
                title = true;
            }
            if (rule != null && block.isOpen()) {
                block.region().cutBy(rule);
            }
        }
    }

    private boolean announces(int i) {
        Block block = blocks.get(i);
        if (!block.isLabel() || block.isProse() || (block.isLinked() && !block.isHeading())) {
            return false;
        }
        TextCues.Verdict verdict = verdict(block);
        boolean says = verdict.decisive() || (verdict.weight() > 0 && block.words() == 1);
        return says && ANNOUNCING.contains(verdict.kind()) && leadsElsewhere(i + 1);
    }

    /** Whether what stands there is cut or linked, or nothing stands there. */
    private boolean leadsElsewhere(int i) {
        return i >= blocks.size() || !blocks.get(i).isOpen() || blocks.get(i).isLinked();
    }

    /**
     * Cuts what stands behind the last sentence of the story and leads elsewhere: links, and titles of what was cut. What that
     * sentence announces stays.
     */
    private void cutTail() {
        int end = blocks.size();
        int links = 0;
        int i = blocks.size() - 1;
        while (i >= 0 && (!blocks.get(i).isOpen() || blocks.get(i).isBehindTheStory())) {
            Block block = blocks.get(i);
            links += block.isOpen() && block.leadsElsewhere() ? 1 : 0;
            end = i;
            i--;
        }
        boolean story =
                i >= 0 && blocks.get(i).isProse() && !blocks.get(i).region().announces();
        if (story && links <= MOST_LINKS) {
            blocks.subList(end, blocks.size()).stream().filter(Block::isOpen).forEach(block -> block.region()
                    .cutBy("page.links"));
        }
    }

    /** Cuts headings behind which everything up to the next heading has been cut. */
    private void cutHeadingsAlone() {
        String behind = null;
        boolean open = false;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (block.isOpen() && block.isHeading() && !block.isProse()) {
                if (!open && behind != null && isOfOthers(behind)) {
                    block.region().cutBy(behind);
                } else {
                    behind = null;
                    open = false;
                }
            } else if (block.isOpen()) {
                open = true;
            } else {
                behind = block.region().rule();
            }
        }
    }

    /** Whether the rule cuts what leads to other stories or offers, which have headings of their own. */
    private static boolean isOfOthers(String rule) {
        return rule.equals("page.links") || rule.equals("page.teaser") || rule.startsWith("page.text-");
    }
}
