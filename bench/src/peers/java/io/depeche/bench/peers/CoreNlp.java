package io.depeche.bench.peers;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import io.depeche.bench.EntityEngine;
import java.io.IOException;

/** Stanford CoreNLP's French tagger; its model's jar has to be on the class path. */
public final class CoreNlp implements EntityEngine {
    private static final String MODEL = "edu/stanford/nlp/models/ner/french-wikiner-4class.crf.ser.gz";

    private final CRFClassifier<CoreLabel> classifier;

    /** Loads the model. */
    public CoreNlp() {
        try {
            this.classifier = CRFClassifier.getClassifier(MODEL);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("no model " + MODEL + " on the class path", e);
        }
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
