package io.depeche.enrich.entity;

import io.depeche.enrich.entity.tagger.Lexicon;
import io.depeche.enrich.entity.tagger.Model;
import io.depeche.enrich.entity.tagger.SequenceTagger;
import io.depeche.words.Words;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the taggers' models: the user's own file if present, else the one on the class path. */
final class Models {
    private static final String DIRECTORY = "/entities/";
    private static final String LEXICON = "lexicon.bin";

    private Models() {}

    /** The tagger of each language that has a model. */
    static Map<String, SequenceTagger> load(Words words, Optional<Path> own) {
        Lexicon lexicon = lexicon(own);
        Map<String, SequenceTagger> taggers = new HashMap<>();
        for (String language : words.languages()) {
            String file = language + ".model";
            try (InputStream in = open(own, file)) {
                if (in != null) {
                    taggers.put(language, new SequenceTagger(lexicon, Model.read(in)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": " + e.getMessage(), e);
            }
        }
        return Map.copyOf(taggers);
    }

    private static Lexicon lexicon(Optional<Path> own) {
        try (InputStream in = open(own, LEXICON)) {
            if (in == null) {
                throw new FileNotFoundException("it is not on the class path");
            }
            return Lexicon.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(LEXICON + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable InputStream open(Optional<Path> own, String file) throws IOException {
        Optional<Path> path = own.map(directory -> directory.resolve(file)).filter(Files::exists);
        return path.isPresent() ? Files.newInputStream(path.get()) : Models.class.getResourceAsStream(DIRECTORY + file);
    }
}
