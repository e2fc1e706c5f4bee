package io.depeche.enrich.entity.tagger;

import io.depeche.enrich.entity.tagger.WordForm.Role;

/**
 * A cache of recently looked-up words of one language: one per slot, newer ones replace older ones. Threads may
 * share it without locks because words are immutable: at worst, one is looked up twice.
 */
final class WordCache {
    private static final int SLOTS = 1 << 14;

    private final LookedUpWord[] words = new LookedUpWord[SLOTS];
    private final Lexicon lexicon;
    private final Model model;

    WordCache(Lexicon lexicon, Model model) {
        this.lexicon = lexicon;
        this.model = model;
    }

    LookedUpWord get(String text, int start, int end, Role role) {
        int slot = slot(text, start, end, role);
        LookedUpWord word = words[slot];
        if (word == null || !word.is(text, start, end, role)) {
            word = LookedUpWord.of(text, start, end, role, lexicon, model);
            words[slot] = word;
        }
        return word;
    }

    private static int slot(String text, int start, int end, Role role) {
        int hash = role.number;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return (hash * 0x9e3779b9) >>> 18;
    }
}
