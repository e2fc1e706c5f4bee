package io.depeche.bench;

import io.depeche.enrich.entity.EntityRecogniser;
import io.depeche.enrich.entity.ModelRecogniser;
import io.depeche.enrich.text.ArticleText;
import io.depeche.words.Words;
import java.util.Optional;

/** This project's engine. */
final class OurEntities implements EntityEngine {
    private EntityRecogniser recogniser = ModelRecogniser.load(Words.shipped(), Optional.empty());

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public void start() {
        recogniser = ModelRecogniser.load(Words.shipped(), Optional.empty());
    }

    @Override
    public int names(String text) {
        return recogniser.recognise(new ArticleText("", text, "fr", null)).size();
    }
}
