package io.depeche.enrich.language;

import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Detects the language of a text from its start, among the supported ones. Safe for use by many threads.
 *
 * <pre>{@code
 * detect("La Bourse de Paris recule mardi")        // fr
 * detect("Rząd przyjął w środę projekt ustawy")    // empty: Polish is not supported
 * detect("12,4%")                                  // empty: no words
 * }</pre>
 *
 * OpenNLP's model knows 103 languages and spreads its confidence thinly over them, so only ratios between languages
 * are meaningful: each supported language is compared with the other supported ones, and with the best unsupported
 * one.
 */
public final class LanguageDetector {
    private static final String MODEL = "/langdetect-183.bin";
    private static final int ENOUGH_CHARACTERS = 400;
    private static final int FEWEST_LETTERS = 10;

    /** The minimum share of Latin letters in a text of a supported language. */
    private static final double LATIN_SHARE = 0.6;

    /** How many times likelier an unsupported language must be, so that short texts do not go to it by chance. */
    private static final double CLEARLY_OTHER = 1.5;

    /** How many times likelier than the runner-up a supported language must be. */
    private static final double CLEARLY_THIS = 1.02;

    private final LanguageDetectorME engine;
    private final Map<String, String> supported;

    private LanguageDetector(LanguageDetectorME engine, Map<String, String> supported) {
        this.engine = engine;
        this.supported = supported;
    }

    /** A detector with the model and the list of languages on the class path. */
    public static LanguageDetector load(Words words) {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("no language model " + MODEL + " on the class path");
            }
            return new LanguageDetector(
                    new LanguageDetectorME(new LanguageDetectorModel(in)), supportedLanguages(words));
        } catch (IOException e) {
            throw new UncheckedIOException("language model " + MODEL, e);
        }
    }

    private static Map<String, String> supportedLanguages(Words words) {
        return words.rows(Kind.SUPPORTED).stream()
                .collect(Collectors.toMap(
                        row -> row.get("iso639-3"), row -> row.get("language"), (a, b) -> a, LinkedHashMap::new));
    }

    /** The language of {@code text} as a BCP 47 tag such as {@code fr}; empty when it is uncertain or unsupported. */
    public Optional<String> detect(String text) {
        String sample = sample(text);
        if (!isLatin(sample)) {
            return Optional.empty();
        }
        List<Language> ranked = List.of(engine.predictLanguages(sample));
        List<Language> ours =
                ranked.stream().filter(l -> supported.containsKey(l.getLang())).toList();
        double best = ours.get(0).getConfidence();
        double second = ours.get(1).getConfidence();
        double other = ranked.stream()
                .filter(l -> !supported.containsKey(l.getLang()))
                .mapToDouble(Language::getConfidence)
                .max()
                .orElse(0);
        boolean told = best >= CLEARLY_THIS * second && other < CLEARLY_OTHER * best;
        return told ? Optional.ofNullable(supported.get(ours.get(0).getLang())) : Optional.empty();
    }

    /** The start of the text, in lower case because the model was trained on normal case and errs on capitals. */
    private static String sample(String text) {
        String beginning = text.substring(0, Math.min(text.length(), ENOUGH_CHARACTERS));
        return beginning.toLowerCase(Locale.ROOT);
    }

    private static boolean isLatin(String sample) {
        List<UnicodeScript> scripts = letters(sample).map(UnicodeScript::of).toList();
        long latin = scripts.stream().filter(UnicodeScript.LATIN::equals).count();
        return scripts.size() >= FEWEST_LETTERS && latin >= LATIN_SHARE * scripts.size();
    }

    private static Stream<Integer> letters(String sample) {
        return sample.codePoints().filter(Character::isLetter).boxed();
    }
}
