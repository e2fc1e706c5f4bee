package io.depeche.bench.train;

import io.depeche.enrich.entity.tagger.Lexicon;
import io.depeche.enrich.entity.tagger.Model;
import io.depeche.enrich.entity.tagger.SequenceTagger;
import io.depeche.enrich.entity.tagger.Trainer;
import io.depeche.enrich.entity.tagger.Trainer.Document;
import io.depeche.enrich.entity.tagger.Trainer.Name;
import io.depeche.enrich.entity.tagger.Trainer.Settings;
import io.depeche.enrich.entity.token.Tokenizer;
import io.depeche.model.EntityTag;
import io.depeche.words.Words;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Builds the lexicon and the models of all languages. Arguments: the directory of annotated data and lists, the
 * directory of tagger output ({@code LANGUAGE.tsv}, {@code gazetteers.tsv}, {@code clusters.tsv}), the output
 * directory, and the languages to train, or {@code lexicon}. The same input gives the same output.
 */
public final class TrainModels {
    private static final Tokenizer TOKENIZER = new Tokenizer(Words.shipped());
    private static final long SEED = 7;
    private static final Settings SETTINGS = new Settings(18, 8, 1, 4, SEED);

    /** The first month of the development split of the French set. */
    private static final String DEVELOPMENT = "2017_03";

    /** Every third document of the English set is held out. */
    private static final int HELD_OUT = 3;

    private static final int FRENCH_LABELLED = 5000;
    private static final int FORMS_OF_EACH = 15;
    private static final int JUDGES = 1500;

    /**
     * The share of a teacher's names that count as right: what rules add to a model's names makes up for what a teacher
     * gets wrong.
     */
    private static final double TRUST = 1;

    /** How often documents that were annotated by hand count, beside many more labelled by a teacher. */
    private static final int BY_HAND = 3;

    /** The assumed precision of labels by a model of other languages: an estimate. */
    private static final double BRIDGED_TRUST = 0.9;

    /** The number of sentences from each related language that train a language without a tagger. */
    private static final int RELATED = 12_000;

    private final Path data;
    private final Path made;
    private final Path out;

    private TrainModels(Path data, Path made, Path out) {
        this.data = data;
        this.made = made;
        this.out = out;
    }

    /** Runs the training; the class explains the arguments. */
    public static void main(String[] args) throws IOException {
        var models = new TrainModels(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        for (int i = 3; i < args.length; i++) {
            long start = System.nanoTime();
            models.make(args[i]);
            System.out.printf("%s in %.0f s%n", args[i], (System.nanoTime() - start) / 1e9);
        }
    }

    private void make(String what) throws IOException {
        switch (what) {
            case "lexicon" -> {
                Lexicon lexicon = LexiconSources.gather(data.resolve("gazetteers"), made);
                try (OutputStream stream = Files.newOutputStream(out.resolve("lexicon.bin"))) {
                    lexicon.write(stream);
                }
            }
            case "fr" -> french();
            case "en" -> english();
            case "pt" -> bridged("pt", List.of("es", "it", "fr"));
            case "nl" -> bridged("nl", List.of("en", "de"));
            default -> taught(what);
        }
    }

    /** Whether a document of the French set is dated before the development split. */
    static boolean isForTraining(String id) {
        return id.compareTo(DEVELOPMENT) < 0;
    }

    private void french() throws IOException {
        List<Document> byHand = Labelled.byHand(data.resolve("train/fr.winer.jsonl"), TrainModels::isForTraining);
        List<Document> all = new ArrayList<>(Collections.nCopies(BY_HAND, byHand).stream()
                .flatMap(List::stream)
                .toList());
        all.addAll(some(byTagger("fr"), FRENCH_LABELLED));
        all.addAll(forms("fr", byTagger("fr")));
        train("fr", all, byHand, 1);
    }

    private void english() throws IOException {
        List<Document> byHand = Labelled.byHand(
                data.resolve("train/en.wikigold.jsonl"),
                id -> Integer.parseInt(id.substring(id.indexOf('-') + 1)) % HELD_OUT != 0);
        List<Document> labelled = labelled("en");
        List<Document> all = new ArrayList<>(Collections.nCopies(BY_HAND, byHand).stream()
                .flatMap(List::stream)
                .toList());
        all.addAll(Groups.of(labelled));
        all.addAll(forms("en", labelled));
        train("en", all, byHand, 1);
    }

    private List<Document> forms(String language, List<Document> labelled) throws IOException {
        var names = WireNames.of(language, labelled, data.resolve("gazetteers"), SEED);
        return WireForms.load(language, names, SEED).documents(FORMS_OF_EACH);
    }

    /** Trains a language that has only a tagger's labels. */
    private void taught(String language) throws IOException {
        List<Document> labelled = labelled(language);
        List<Document> judges = some(labelled, JUDGES);
        List<Document> others = new ArrayList<>(labelled);
        others.removeAll(judges);
        List<Document> all = new ArrayList<>(Groups.of(others));
        all.addAll(judges);
        all.addAll(forms(language, labelled));
        train(language, all, judges, TRUST);
    }

    /** Trains a language without a tagger: a model of related languages labels its text, and only clear sentences count. */
    private void bridged(String language, List<String> relatives) throws IOException {
        List<Document> all = new ArrayList<>();
        for (String relative : relatives) {
            all.addAll(some(labelled(relative), RELATED));
        }
        Lexicon lexicon = lexicon();
        var tagger = new SequenceTagger(lexicon, new Trainer(lexicon, TOKENIZER, SETTINGS).train(all, "bridge"));
        List<Document> clear = Bridge.clear(tagger, data.resolve("text/" + language + ".txt.gz"));
        all.clear();
        all.addAll(Groups.of(clear));
        all.addAll(forms(language, clear));
        train(language, all, some(clear, JUDGES), BRIDGED_TRUST);
    }

    private Lexicon lexicon() throws IOException {
        try (InputStream stream = Files.newInputStream(out.resolve("lexicon.bin"))) {
            return Lexicon.read(stream);
        }
    }

    private List<Document> labelled(String language) throws IOException {
        Set<String> countries = Set.copyOf(WireNames.countries(Locale.forLanguageTag(language)));
        return byTagger(language).stream()
                .map(sentence -> withCountries(sentence, countries))
                .toList();
    }

    private List<Document> byTagger(String language) throws IOException {
        return Labelled.byTagger(made.resolve(language + ".tsv"));
    }

    /** Labels every country as a place, even where a tagger labels it as a government or a team. */
    private static Document withCountries(Document sentence, Set<String> countries) {
        List<Name> names = sentence.names().stream()
                .map(name -> countries.contains(sentence.text().substring(name.start(), name.end()))
                        ? new Name(name.start(), name.end(), EntityTag.Type.PLACE)
                        : name)
                .toList();
        return new Document(sentence.text(), names);
    }

    static List<Document> some(List<Document> documents, int count) {
        List<Document> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    private void train(String language, List<Document> documents, List<Document> judges, double trust)
            throws IOException {
        Model model = new Trainer(lexicon(), TOKENIZER, SETTINGS)
                .train(Variants.added(documents, SEED), judges, trust, "2026-11");
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out.resolve(language + ".model")))) {
            model.write(stream);
        }
    }
}
