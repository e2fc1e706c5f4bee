package io.depeche.enrich.language;

import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Detects the language of a text from its start, among the supported ones. Safe for use by many threads.
 *
 * <pre>{@code
 * detect("La Bourse de Paris recule mardi")        // fr
 * detect("Rząd przyjął w środę projekt ustawy")    // empty: Polish is not supported
 * detect("12,4%")                                  // empty: no words
 * }</pre>
 *
 * OpenNLP's model knows 103 languages and spreads its confidence thinly over them, so only ratios between languages are
 * meaningful: each supported language is compared with the other supported ones, and with the best unsupported one.
 */
public final class LanguageDetector {
    private static final String MODEL = "/langdetect-183.bin";
    private static final int ENOUGH_CHARACTERS = 400;
    private static final int FEWEST_LETTERS = 10;

    /** The minimum share of Latin letters in a text of a supported language. */
    private static final double LATIN_SHARE = 0.6;

    /** An unsupported language must be so many times likelier, so that short texts do not go to it by chance. */
    private static final double CLEARLY_OTHER = Math.log(1.5);

    /** A supported language must be so many times likelier than the runner-up. */
    private static final double CLEARLY_THIS = Math.log(1.02);

    /** Hyphens, figures, addresses, and names of users and topics: the model learnt from text without them. */
    private static final Pattern NOT_LANGUAGE = Pattern.compile("[-\\d\\s]+|(?:https?://|[@#])\\S+");

    private final LetterModel model;
    /** The tag of each of the model's languages, empty where it is not supported. */
    private final String[] tags;

    private final int[] supported;
    private final int[] unsupported;

    private LanguageDetector(LetterModel model, Map<String, String> tagsOfCodes) {
        this.model = model;
        this.tags = model.languages().stream()
                .map(code -> tagsOfCodes.getOrDefault(code, ""))
                .toArray(String[]::new);
        this.supported = IntStream.range(0, tags.length)
                .filter(language -> !tags[language].isEmpty())
                .toArray();
        this.unsupported = IntStream.range(0, tags.length)
                .filter(language -> tags[language].isEmpty())
                .toArray();
    }

    /** A detector with the model and the list of languages on the class path. */
    public static LanguageDetector load(Words words) {
        try (InputStream in = LetterModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("no language model " + MODEL + " on the class path");
            }
            return new LanguageDetector(
                    LetterModel.read(in), words.said(Kind.SUPPORTED, "iso639-3", "language", Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException("language model " + MODEL, e);
        }
    }

    /** The language of {@code text} as a BCP 47 tag such as {@code fr}; empty when it is uncertain or unsupported. */
    public Optional<String> detect(String text) {
        String sample = sample(text);
        if (!isLatin(sample)) {
            return Optional.empty();
        }
        double[] scores =
                model.scores(NOT_LANGUAGE.matcher(sample).replaceAll(" ").strip());
        int best = likeliest(scores, supported);
        double second = scores[likeliest(scores, others(best))];
        double other = scores[likeliest(scores, unsupported)];
        boolean told = scores[best] - second >= CLEARLY_THIS && other - scores[best] < CLEARLY_OTHER;
        return told ? Optional.of(tags[best]) : Optional.empty();
    }

    private int[] others(int language) {
        return Arrays.stream(supported).filter(other -> other != language).toArray();
    }

    private static int likeliest(double[] scores, int[] among) {
        return Arrays.stream(among)
                .boxed()
                .max(Comparator.comparingDouble(language -> scores[language]))
                .orElseThrow();
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
