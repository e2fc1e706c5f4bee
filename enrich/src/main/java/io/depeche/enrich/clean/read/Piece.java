package io.depeche.enrich.clean.read;

import io.depeche.enrich.clean.style.RuleMatch;
import io.depeche.enrich.clean.style.StyleRule;
import io.depeche.model.Article.Block;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the raw text and its state. During cleaning a text is a list of pieces in document order; passes turn
 * lines into blocks and blocks into cuts, but never drop or add words, so that kept and removed pieces together are
 * always the text as sent.
 *
 * @param kind of a block; without meaning in the other states
 * @param rule that made a cut; empty otherwise
 * @param match of a house style's rule, which may lift facts; null otherwise
 */
public record Piece(
        State state,
        Block.Kind kind,
        String text,
        String rule,
        @Nullable RuleMatch match) {
    public enum State {
        /** A line of wire text with its indent, which passes may join with its neighbours. */
        LINE,
        /** A block of the body. */
        BLOCK,
        /** The headline, or the rest of it after its tags are cut. */
        HEADLINE,
        /** Removed. */
        CUT
    }

    static Piece line(String text) {
        return new Piece(State.LINE, Block.Kind.PARAGRAPH, text, "", null);
    }

    public static Piece block(Block.Kind kind, String text) {
        return new Piece(State.BLOCK, kind, text, "", null);
    }

    public static Piece cut(String rule, String text) {
        return new Piece(State.CUT, Block.Kind.PARAGRAPH, text, rule, null);
    }

    public static Piece cut(RuleMatch match) {
        return new Piece(
                State.CUT, Block.Kind.PARAGRAPH, match.text(), match.rule().name(), match);
    }

    public static Piece headline(String text) {
        return new Piece(State.HEADLINE, Block.Kind.HEADING, text, "", null);
    }

    public Piece cut(String why) {
        return cut(why, text);
    }

    public Piece withText(String other) {
        return new Piece(state, kind, other, rule, match);
    }

    public boolean isBlock() {
        return state == State.BLOCK;
    }

    public boolean isLine() {
        return state == State.LINE;
    }

    /** Whether it is a line or a block with words that is not removed. */
    public boolean isOpen() {
        return (isLine() || isBlock()) && !text.isBlank();
    }

    public boolean isCutBy(StyleRule.Kind ruleKind) {
        return match != null && match.rule().kind() == ruleKind;
    }
}
