package io.depeche.enrich.entity.token;

import io.depeche.words.Words;

/**
 * Splits text of European languages into tokens and sentences.
 *
 * <pre>{@code
 * "L'Express, Jean-Yves d’Ormesson (U.S.)"  →  L' · Express · , · Jean-Yves · d’ · Ormesson · ( · U.S. · )
 * "Sanofi's rival AT&T Inc. fell 1,5%"      →  Sanofi · 's · rival · AT&T · Inc. · fell · 1,5 · %
 * }</pre>
 *
 * It splits an elided article from its word after the apostrophe, keeps hyphenated names whole, and keeps the full
 * stop of an abbreviation that {@link Abbreviations} knows or that its form shows. Zero-width characters never start
 * or end a token.
 */
public final class Tokenizer {
    private final Abbreviations abbreviations;

    /** A tokenizer that knows these abbreviations and elisions. */
    public Tokenizer(Words words) {
        this.abbreviations = new Abbreviations(words);
    }

    /** The tokens of {@code text}, with sentences marked. */
    public Tokens tokenize(String text) {
        Tokens tokens = new TokenCutter(text, abbreviations).cut();
        Sentences.mark(tokens);
        return tokens;
    }
}
