package io.depeche.bench.train;

import io.depeche.enrich.entity.tagger.Trainer.Document;
import io.depeche.enrich.entity.tagger.Trainer.Name;
import io.depeche.enrich.entity.token.Tokenizer;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;

/** Converts the annotated documents for another engine. */
public final class Annotated {
    private static final Tokenizer TOKENIZER = new Tokenizer(Words.shipped());

    private Annotated() {}

    /** The sentences of the French documents that train models. */
    public static List<NameSample> french(Path data) throws IOException {
        List<NameSample> samples = new ArrayList<>();
        for (Document document : Labelled.byHand(data.resolve("train/fr.winer.jsonl"), TrainModels::isForTraining)) {
            Tokens tokens = TOKENIZER.tokenize(document.text());
            for (int from = 0; from < tokens.size(); ) {
                int end = tokens.sentenceEnd(from);
                samples.add(sample(document, tokens, from, end));
                from = end;
            }
        }
        return samples;
    }

    private static NameSample sample(Document document, Tokens tokens, int from, int end) {
        List<Span> spans = new ArrayList<>();
        for (Name name : document.names()) {
            int[] inside = IntStream.range(from, end)
                    .filter(i -> tokens.start(i) >= name.start() && tokens.end(i) <= name.end())
                    .toArray();
            if (inside.length > 0) {
                String type = name.type().name().toLowerCase(Locale.ROOT);
                spans.add(new Span(inside[0] - from, inside[inside.length - 1] + 1 - from, type));
            }
        }
        String[] words = IntStream.range(from, end).mapToObj(tokens::token).toArray(String[]::new);
        return new NameSample(words, spans.toArray(new Span[0]), false);
    }
}
