package io.depeche.bench.train;

import io.depeche.enrich.entity.tagger.Trainer.Document;
import io.depeche.enrich.entity.tagger.Trainer.Name;
import io.depeche.enrich.entity.token.Tokenizer;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.words.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Adds sentences in the forms that wires use: in capitals, in capitals without accents, and without accents. */
final class Variants {
    private static final Tokenizer TOKENIZER = new Tokenizer(Words.shipped());
    /** One in this many sentences gets a copy of each kind. */
    private static final int RARITY = 24;

    private Variants() {}

    static List<Document> added(List<Document> documents, long seed) {
        var random = new Random(seed);
        List<Document> all = new ArrayList<>(documents);
        for (Document document : documents) {
            Tokens tokens = TOKENIZER.tokenize(document.text());
            for (int from = 0; from < tokens.size(); ) {
                int end = tokens.sentenceEnd(from);
                Document sentence = part(document, tokens.start(from), tokens.end(end - 1));
                switch (random.nextInt(RARITY)) {
                    case 0 -> all.add(with(sentence, capitals(sentence.text())));
                    case 1 -> all.add(with(sentence, plain(capitals(sentence.text()))));
                    case 2 -> all.add(with(sentence, plain(sentence.text())));
                    default -> {}
                }
                from = end;
            }
        }
        return all;
    }

    private static Document part(Document document, int start, int end) {
        List<Name> names = document.names().stream()
                .filter(name -> name.start() >= start && name.end() <= end)
                .map(name -> new Name(name.start() - start, name.end() - start, name.type()))
                .toList();
        return new Document(document.text().substring(start, end), names, document.origin());
    }

    private static Document with(Document document, String text) {
        return new Document(text, document.names(), document.origin());
    }

    /** The text in capitals, letter by letter, so that positions stay. */
    static String capitals(String text) {
        var capitals = new StringBuilder(text.length());
        text.chars().forEach(c -> capitals.append((char) Character.toUpperCase(c)));
        return capitals.toString();
    }

    /** The text without accents, letter by letter, so that positions stay. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char base = c < 128 || Character.isSurrogate(c)
                    ? c
                    : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                            .charAt(0);
            plain.append(Character.isLetter(base) ? base : c);
        }
        return plain.toString();
    }
}
