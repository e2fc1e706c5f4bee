package io.depeche.bench.peers;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import io.depeche.bench.EntityEngine;

/** Stanford CoreNLP's French tagger; its model's jar has to be on the class path. */
public final class CoreNlp implements EntityEngine {
    private static final String MODEL = "edu/stanford/nlp/models/ner/french-wikiner-4class.crf.ser.gz";

    private final CRFClassifier<CoreLabel> classifier;

    /** Loads the model. */
    public CoreNlp() {
        this.classifier = CRFClassifier.getDefaultClassifier(MODEL);
    }

    @Override
    public String name() {
        return "corenlp";
    }

    @Override
    public void start() {}

    @Override
    public int names(String text) {
        return classifier.classifyToCharacterOffsets(text).size();
    }
}
