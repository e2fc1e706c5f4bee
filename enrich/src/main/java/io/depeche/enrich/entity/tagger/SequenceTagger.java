package io.depeche.enrich.entity.tagger;

import io.depeche.enrich.entity.tagger.WordForm.Case;
import io.depeche.enrich.entity.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names in a text in two readings: the first sentence by sentence, the second with what the first found
 * about repeated words. Thread-safe.
 */
public final class SequenceTagger {
    private static final int N = Labels.COUNT;

    private final Lexicon lexicon;
    private final Model model;
    private final WordCache cache;

    /** A tagger with a model and the lexicon used to train it. */
    public SequenceTagger(Lexicon lexicon, Model model) {
        this.lexicon = lexicon;
        this.model = model;
        this.cache = new WordCache(lexicon, model);
    }

    /** The version of the model. */
    public String version() {
        return model.version();
    }

    /** The names among {@code tokens} in reading order; they do not overlap. */
    public List<TaggedName> tag(Tokens tokens) {
        return new Reading(tokens).names();
    }

    /** The labels of {@code tokens} after the first reading. */
    byte[] labels(Tokens tokens) {
        var reading = new Reading(tokens);
        reading.readOnce();
        return reading.labels;
    }

    /** The state of reading one text. */
    private final class Reading {
        private final Tokens tokens;
        private final LookedUpWord[] words;
        private final Case[] cases;
        private final int[] emissions;
        private final byte[] labels;

        Reading(Tokens tokens) {
            this.tokens = tokens;
            this.words = new LookedUpWord[tokens.size()];
            this.cases = new Case[tokens.size()];
            this.emissions = new int[tokens.size() * N];
            this.labels = new byte[tokens.size()];
        }

        List<TaggedName> names() {
            readOnce();
            readAgain();
            var names = new ArrayList<TaggedName>();
            forEachSentence((from, end) -> collect(from, end, names));
            return names;
        }

        private void forEachSentence(SentenceReader reader) {
            for (int from = 0; from < words.length; ) {
                int end = tokens.sentenceEnd(from);
                reader.read(from, end);
                from = end;
            }
        }

        void readOnce() {
            long[] marks = new long[words.length];
            forEachSentence((from, end) -> {
                lookUp(from, end);
                Marks.of(words, from, end, lexicon, marks);
                addWords(from, end);
                addMarks(from, end, marks);
                chain(from, end).decode(labels);
            });
        }

        void readAgain() {
            int[] known = known();
            forEachSentence((from, end) -> {
                boolean changed = false;
                for (int i = from; i < end; i++) {
                    if (known[i] > 0) {
                        changed = true;
                        for (int at = Math.max(from, i - 1); at <= Math.min(end - 1, i + 1); at++) {
                            add(at, model.knownAt(i - at, known[i]));
                        }
                    }
                }
                if (changed) {
                    chain(from, end).decode(labels);
                }
            });
        }

        private int[] known() {
            return RepeatedWords.known(words, labels);
        }

        private void lookUp(int from, int end) {
            boolean capitals = Sentence.isInCapitals(tokens, from, end);
            for (int i = from; i < end; i++) {
                words[i] = cache.get(tokens.text(), tokens.start(i), tokens.end(i), Sentence.role(i, from, capitals));
                cases[i] = words[i].letterCase();
            }
        }

        private void addWords(int from, int end) {
            for (int i = from; i < end; i++) {
                int first = Math.max(from, i - Features.REACH);
                int last = Math.min(end - 1, i + Features.REACH);
                for (int seen = first; seen <= last; seen++) {
                    int[] scores = words[seen].scores();
                    int place = (seen - i + Features.REACH) * N;
                    for (int label = 0; label < N; label++) {
                        emissions[i * N + label] += scores[place + label];
                    }
                }
            }
        }

        private void addMarks(int from, int end, long[] marks) {
            for (int i = from; i < end; i++) {
                for (long rest = marks[i]; rest != 0; rest &= rest - 1) {
                    int mark = Long.numberOfTrailingZeros(rest);
                    add(i, model.listedAt(0, mark));
                    add(i, model.listedAs(cases[i], mark));
                    if (i > from) {
                        add(i - 1, model.listedAt(1, mark));
                    }
                    if (i + 1 < end) {
                        add(i + 1, model.listedAt(-1, mark));
                    }
                }
            }
        }

        private void add(int word, int[] scores) {
            for (int label = 0; label < N; label++) {
                emissions[word * N + label] += scores[label];
            }
        }

        private Chain chain(int from, int end) {
            return new Chain(model, emissions, cases, from, end);
        }

        private void collect(int from, int end, List<TaggedName> names) {
            int[] margins = null;
            for (int i = from; i < end; i++) {
                if (Labels.isFirst(labels[i])) {
                    if (margins == null) {
                        Chain chain = chain(from, end);
                        chain.decode(labels);
                        margins = chain.margins(labels);
                    }
                    int last = i + 1;
                    int margin = margins[i - from];
                    while (last < end && labels[last] == labels[i] + 1) {
                        margin = Math.min(margin, margins[last - from]);
                        last++;
                    }
                    if (last < end) {
                        margin = Math.min(margin, margins[last - from]);
                    }
                    names.add(new TaggedName(
                            Labels.type(labels[i]), i, last, model.confidence(margin), model.margin(margin)));
                }
            }
        }
    }

    private interface SentenceReader {
        void read(int from, int end);
    }
}
