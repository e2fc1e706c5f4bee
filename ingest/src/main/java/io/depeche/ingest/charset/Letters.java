package io.depeche.ingest.charset;

/**
 * A text as language models count it.
 *
 * @param folded its characters, {@linkplain Glyphs#fold folded}
 * @param placeBits the information in capitals, marks and scripts within words, which is the same in all languages
 * @param special number of characters outside ASCII
 */
record Letters(String folded, double placeBits, int special) {
    static Letters of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        double bits = 0;
        int special = 0;
        char earlier = ' ';
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(Glyphs.fold(c));
            bits += Glyphs.place(before, c) + Glyphs.within(earlier, before, c);
            special += c >= 0x80 ? 1 : 0;
            earlier = before;
            before = c;
        }
        return new Letters(folded.toString(), bits, special);
    }
}
