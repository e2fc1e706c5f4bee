package io.depeche.enrich.entity.tagger;

/** Collects what the first reading of a document says about its words. */
final class Knowing {
    private Knowing() {}

    /** The knowledge about each word; 0 for none. */
    static int[] of(Word[] words, byte[] labels) {
        var knowledge = new Knowledge(words.length);
        for (int i = 0; i < words.length; i++) {
            if (words[i].mayBeKnown()) {
                knowledge.learn(words[i].hash(), labels[i]);
            }
        }
        int[] known = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            known[i] = words[i].mayBeKnown() ? knowledge.of(words[i].hash()) : 0;
        }
        return known;
    }
}
