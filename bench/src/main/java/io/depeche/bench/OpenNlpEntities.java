package io.depeche.bench;

import io.depeche.bench.train.Annotated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;

/** OpenNLP's name finder, a perceptron trained on the same French documents. */
final class OpenNlpEntities implements EntityEngine {
    private final NameFinderME finder;

    OpenNlpEntities() {
        try {
            this.finder = new NameFinderME(train(Annotated.french(EntityTexts.directory())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TokenNameFinderModel train(List<NameSample> samples) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 20);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        return NameFinderME.train(
                "fr",
                null,
                new CollectionObjectStream<>(samples),
                parameters,
                TokenNameFinderFactory.create(null, null, Map.of(), new BioCodec()));
    }

    @Override
    public String name() {
        return "opennlp";
    }

    @Override
    public void start() {
        finder.clearAdaptiveData();
    }

    @Override
    public int names(String text) {
        return finder.find(SimpleTokenizer.INSTANCE.tokenize(text)).length;
    }
}
