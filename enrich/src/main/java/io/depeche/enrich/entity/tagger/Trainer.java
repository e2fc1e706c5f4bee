package io.depeche.enrich.entity.tagger;

import io.depeche.enrich.entity.token.Tokenizer;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.model.EntityTag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns a {@link Model}: an averaged structured perceptron (Collins 2002) with a margin: during training, wrong
 * labels get a bonus, so that the correct ones must win by more. The same documents, settings and seed give the same model.
 */
public final class Trainer {
    /** Every third document of the judges calibrates. */
    private static final int HELD_OUT = 3;

    /** The minimum length of a document, in characters, to be read twice. */
    private static final int REPEATING = 300;

    private static final byte[] NOT_READ = {};

    private final Lexicon lexicon;
    private final Tokenizer tokenizer;
    private final Settings settings;
    private final Examples examples;

    /** A trainer with the lexicon and tokenizer that its models will be used with. */
    public Trainer(Lexicon lexicon, Tokenizer tokenizer, Settings settings) {
        this.tokenizer = tokenizer;
        this.lexicon = lexicon;
        this.settings = settings;
        this.examples = new Examples(lexicon, tokenizer, settings.bits());
    }

    /**
     * The settings of the training.
     *
     * @param bits the model has 2 to the power of this many rows
     * @param margin the bonus of a wrong label
     * @param orders the model is the average of those learnt from the examples in so many orders, as one order favours by
     *     chance what comes late
     */
    public record Settings(int bits, int epochs, float margin, int orders, long seed) {}

    /** A name in a text; positions count UTF-16 units, {@code end} is exclusive. */
    public record Name(int start, int end, EntityTag.Type type) {}

    /**
     * A text with all its names.
     *
     * @param origin the text that it was derived from; its own text when it was not derived
     */
    public record Document(String text, List<Name> names, String origin) {
        /** A text that is not derived from another. */
        public Document(String text, List<Name> names) {
            this(text, names, text);
        }
    }

    /**
     * Trains on all documents, and calibrates margins on every third of {@code judges}, as a model trained on the rest reads
     * it.
     *
     * @param trust the share of the judges' labels that are correct: 1 for annotations by hand
     */
    public Model train(List<Document> documents, List<Document> judges, double trust, String version) {
        List<Document> held = IntStream.range(0, judges.size())
                .filter(i -> i % HELD_OUT == 0)
                .mapToObj(judges::get)
                .toList();
        Set<String> unseen = held.stream().map(Document::text).collect(Collectors.toSet());
        List<Document> others = documents.stream()
                .filter(document -> !unseen.contains(document.origin()))
                .toList();
        var reader = new SequenceTagger(lexicon, train(others, "held"));
        return train(documents, version).with(Calibrator.calibrate(Calibrator.judge(reader, tokenizer, held), trust));
    }

    /** Trains on all documents, without calibration, so the model's confidences are meaningless. */
    public Model train(List<Document> documents, String version) {
        List<Example> all = new ArrayList<>(unread(documents));
        var halves = documents.stream()
                .collect(
                        Collectors.partitioningBy(document -> (document.origin().hashCode() & 1) == 0));
        List<Document> even = halves.getOrDefault(true, List.of());
        List<Document> odd = halves.getOrDefault(false, List.of());
        all.addAll(read(even, odd));
        all.addAll(read(odd, even));
        Learner learner = learner(all, settings.epochs(), settings.seed());
        for (int i = 1; i < settings.orders(); i++) {
            learner.join(learner(all, settings.epochs(), settings.seed() + i));
        }
        return learner.model(version);
    }

    private List<Example> unread(List<Document> documents) {
        List<Example> unread = new ArrayList<>();
        documents.forEach(document -> unread.addAll(examples.of(document, NOT_READ)));
        return unread;
    }

    /** The sentences of {@code documents} about which the rest of their document adds facts, as read by a model trained on the others. */
    private List<Example> read(List<Document> documents, List<Document> others) {
        List<Document> repeating = documents.stream()
                .filter(document -> document.text().length() > REPEATING)
                .toList();
        if (repeating.isEmpty()) {
            return List.of();
        }
        int epochs = Math.max(2, settings.epochs() / 3);
        var reader = new SequenceTagger(lexicon, learn(unread(others), epochs, "half"));
        List<Example> informed = new ArrayList<>();
        for (Document document : repeating) {
            Tokens tokens = tokenizer.tokenize(document.text());
            examples.of(document, reader.labels(tokens)).stream()
                    .filter(Example::isInformed)
                    .forEach(informed::add);
        }
        return informed;
    }

    private Model learn(List<Example> sentences, int epochs, String version) {
        return learner(sentences, epochs, settings.seed()).model(version);
    }

    private Learner learner(List<Example> sentences, int epochs, long seed) {
        var learner = new Learner(settings);
        List<Example> order = new ArrayList<>(sentences);
        var random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(learner::learn);
        }
        return learner;
    }
}
