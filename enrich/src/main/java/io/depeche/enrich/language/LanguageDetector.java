package io.depeche.enrich.language;

import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    /** All letters before it are Latin. */
    private static final int FIRST_OF_OTHERS = 0x80;

    private static final int NONE = -1;

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
        int best = likeliest(scores, supported, NONE);
        double second = scores[likeliest(scores, supported, best)];
        double other = scores[likeliest(scores, unsupported, NONE)];
        boolean told = scores[best] - second >= CLEARLY_THIS && other - scores[best] < CLEARLY_OTHER;
        return told ? Optional.of(tags[best]) : Optional.empty();
    }

    /** The language of the highest score among some, but for one; of equal ones the first. */
    private static int likeliest(double[] scores, int[] among, int except) {
        int best = -1;
        for (int language : among) {
            if (language != except && (best < 0 || scores[language] > scores[best])) {
                best = language;
            }
        }
        return best;
    }

    /** The start of the text, in lower case because the model was trained on normal case and errs on capitals. */
    private static String sample(String text) {
        String beginning = text.substring(0, Math.min(text.length(), ENOUGH_CHARACTERS));
        return beginning.toLowerCase(Locale.ROOT);
    }

    private static boolean isLatin(String sample) {
        int letters = 0;
        int latin = 0;
        for (int at = 0; at < sample.length(); at += Character.charCount(sample.codePointAt(at))) {
            int c = sample.codePointAt(at);
            if (Character.isLetter(c)) {
                letters++;
                latin += c < FIRST_OF_OTHERS || UnicodeScript.of(c) == UnicodeScript.LATIN ? 1 : 0;
            }
        }
        return letters >= FEWEST_LETTERS && latin >= LATIN_SHARE * letters;
    }
}
