package io.depeche.bench.train;

import io.depeche.enrich.entity.tagger.SequenceTagger;
import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.tagger.Trainer.Document;
import io.depeche.enrich.entity.tagger.Trainer.Name;
import io.depeche.enrich.entity.token.Tokenizer;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.words.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Labels sentences of one language with a tagger for other languages. */
final class Bridge {
    private static final Tokenizer TOKENIZER = new Tokenizer(Words.shipped());
    /** A sentence is clear when the tagger's margin for each of its names is larger than this. */
    private static final double CLEAR = 2;

    private Bridge() {}

    /** The sentences of a gzip file, one per line, that are clear to {@code tagger}, with its labels. */
    static List<Document> clear(SequenceTagger tagger, Path file) throws IOException {
        List<Document> clear = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Tokens tokens = TOKENIZER.tokenize(line);
                List<TaggedName> found = tagger.tag(tokens);
                if (found.stream().allMatch(name -> name.margin() > CLEAR)) {
                    clear.add(document(tokens, found));
                }
            }
        }
        return clear;
    }

    private static Document document(Tokens tokens, List<TaggedName> found) {
        List<Name> names = found.stream()
                .map(name -> new Name(tokens.start(name.first()), tokens.end(name.end() - 1), name.type()))
                .toList();
        return new Document(tokens.text(), names);
    }
}
