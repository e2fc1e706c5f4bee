package io.depeche.enrich.entity.tagger;

import io.depeche.enrich.entity.tagger.Trainer.Document;
import io.depeche.enrich.entity.tagger.Trainer.Name;
import io.depeche.enrich.entity.tagger.WordForm.Case;
import io.depeche.enrich.entity.token.Tokenizer;
import io.depeche.enrich.entity.token.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Creates training examples from documents, with the same features that the tagger sees. */
final class Examples {
    private static final int MOST_ROWS = 1024;

    private final Lexicon lexicon;
    private final Tokenizer tokenizer;
    private final Features features;
    private final Map<WordKey, WordRows> rows = new HashMap<>();

    Examples(Lexicon lexicon, Tokenizer tokenizer, int bits) {
        this.tokenizer = tokenizer;
        this.lexicon = lexicon;
        this.features = new Features(bits);
    }

    private record WordKey(String text, WordForm.Role role) {}

    /** A word with its features for each relative position. */
    private static final class WordRows {
        final int[][] rows;
        final LookedUpWord word;

        WordRows(int[][] rows, LookedUpWord word) {
            this.rows = rows;
            this.word = word;
        }
    }

    /** The sentences of a document; {@code firstReading} has the labels of its words, or is empty before the first reading. */
    List<Example> of(Document document, byte[] firstReading) {
        Tokens tokens = tokenizer.tokenize(document.text());
        byte[] gold = gold(tokens, document.names());
        LookedUpWord[] words = new LookedUpWord[tokens.size()];
        WordRows[] wordRows = new WordRows[tokens.size()];
        long[] marks = new long[tokens.size()];
        for (int from = 0; from < words.length; ) {
            int end = tokens.sentenceEnd(from);
            boolean capitals = Sentence.isInCapitals(tokens, from, end);
            for (int i = from; i < end; i++) {
                wordRows[i] = rows.computeIfAbsent(
                        new WordKey(tokens.token(i), Sentence.role(i, from, capitals)), this::rows);
                words[i] = wordRows[i].word;
            }
            Marks.of(words, from, end, lexicon, marks);
            from = end;
        }
        int[] known = firstReading.length == 0 ? new int[words.length] : RepeatedWords.known(words, firstReading);
        List<Example> examples = new ArrayList<>();
        for (int from = 0; from < words.length; ) {
            int end = tokens.sentenceEnd(from);
            examples.add(example(from, end, wordRows, marks, known, gold));
            from = end;
        }
        return examples;
    }

    private WordRows rows(WordKey key) {
        WordForm form = WordForm.of(key.text(), 0, key.text().length(), key.role());
        int cluster = lexicon.cluster(form.folded());
        int[][] places = new int[Features.PLACES][];
        for (int place = -Features.REACH; place <= Features.REACH; place++) {
            places[place + Features.REACH] = features.word(form, cluster, place);
        }
        int kinds = lexicon.kinds(Lexicon.wordHash(form.folded()));
        return new WordRows(places, new LookedUpWord(key.text(), form, kinds, new int[0]));
    }

    private Example example(int from, int end, WordRows[] words, long[] marks, int[] known, byte[] gold) {
        var example = new Example(end - from);
        int[] buffer = new int[MOST_ROWS];
        for (int i = from; i < end; i++) {
            int count = 0;
            for (int seen = Math.max(from, i - Features.REACH); seen <= Math.min(end - 1, i + Features.REACH); seen++) {
                int[] more = words[seen].rows[seen - i + Features.REACH];
                System.arraycopy(more, 0, buffer, count, more.length);
                count += more.length;
            }
            Case letterCase = words[i].word.letterCase();
            for (int seen = Math.max(from, i - 1); seen <= Math.min(end - 1, i + 1); seen++) {
                for (long rest = marks[seen]; rest != 0; rest &= rest - 1) {
                    int mark = Long.numberOfTrailingZeros(rest);
                    buffer[count++] = features.listed(mark, seen - i);
                    if (seen == i) {
                        buffer[count++] = features.listed(mark, letterCase);
                    }
                }
            }
            int knownCount = count;
            for (int seen = Math.max(from, i - 1); seen <= Math.min(end - 1, i + 1); seen++) {
                if (known[seen] > 0) {
                    buffer[knownCount++] = features.known(known[seen], seen - i);
                    example.inform();
                }
            }
            example.rows[i - from] = Arrays.copyOf(buffer, knownCount);
            example.cases[i - from] = letterCase;
            example.gold[i - from] = gold[i];
        }
        return example;
    }

    static byte[] gold(Tokens tokens, List<Name> names) {
        byte[] gold = new byte[tokens.size()];
        for (Name name : names) {
            boolean first = true;
            for (int i = 0; i < gold.length; i++) {
                if (tokens.start(i) >= name.start() && tokens.end(i) <= name.end()) {
                    gold[i] = (byte) (first ? Labels.first(name.type()) : Labels.further(name.type()));
                    first = false;
                }
            }
        }
        return gold;
    }
}
