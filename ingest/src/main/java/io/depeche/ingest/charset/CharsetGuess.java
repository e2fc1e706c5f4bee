package io.depeche.ingest.charset;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises the charset of bytes by what they say in it: of all charsets and languages that write in them, the pair in
 * which the text is the likeliest. Where two charsets give different texts that are about as likely, or where none gives
 * a text in a language that is known, it gives no answer, because a wrong text is worse than a refused one.
 */
final class CharsetGuess {
    /** A text must be a thousand times as likely as the next one. */
    private static final double SURE = 10;

    /** Of this many characters outside ASCII, one may be a character that the language does not write. */
    private static final int ONE_STRANGE_IN = 5;

    /** A declaration is believed unless another text is a million times as likely. */
    private static final double SURE_AGAINST_DECLARATION = 20;

    /** A declaration is in doubt where another text is this much likelier: then neither is believed. */
    private static final double DOUBT = 8;

    /** A charset in question, with the sample read in it and its likelihood in the language that it fits best. */
    private record Candidate(Charset charset, String text, double bits, boolean fits, boolean isStrange) {}

    private CharsetGuess() {}

    /** The charset of {@code bytes}, which nothing declares; empty when it can't be told. */
    static Optional<Charset> undeclared(byte[] bytes) {
        List<Candidate> candidates = candidates(Evidence.in(bytes), Double.MAX_VALUE);
        return best(candidates).map(Candidate::charset);
    }

    /** The charset of {@code bytes}, for which {@code declared} is declared; empty when that is wrong and no other is right. */
    static Optional<Charset> declared(byte[] bytes, Charset declared) {
        byte[] sample = Evidence.in(bytes);
        Candidate said = candidate(declared, sample, LanguageModels.ALL, Double.MAX_VALUE);
        List<Candidate> all = candidates(sample, said.bits());
        boolean isDoubtful =
                said.isStrange() || all.stream().anyMatch(other -> other.fits() && other.bits() + DOUBT < said.bits());
        return isDoubtful
                ? best(all)
                        .filter(other -> other.bits() + SURE_AGAINST_DECLARATION < said.bits())
                        .map(Candidate::charset)
                : Optional.of(declared);
    }

    private static Optional<Candidate> best(List<Candidate> candidates) {
        Optional<Candidate> best = candidates.stream().min(Comparator.comparingDouble(Candidate::bits));
        return best.filter(Candidate::fits).filter(first -> candidates.stream()
                .allMatch(other -> isSame(other.text(), first.text()) || other.bits() >= first.bits() + SURE));
    }

    /** Whether two texts differ in nothing but the mark below the Romanian s and t, which charsets do not tell apart. */
    private static boolean isSame(String text, String other) {
        return text.equals(other) || withComma(text).equals(withComma(other));
    }

    private static String withComma(String text) {
        return text.replace('\u015f', '\u0219')
                .replace('\u0163', '\u021b')
                .replace('\u015e', '\u0218')
                .replace('\u0162', '\u021a');
    }

    /** All charsets with the likelihood of their texts; beyond {@code limit} bits it does not matter how unlikely. */
    private static List<Candidate> candidates(byte[] sample, double limit) {
        List<Candidate> candidates = new ArrayList<>();
        double most = limit;
        for (Map.Entry<Charset, List<LanguageModel>> written : LanguageModels.BY_CHARSET.entrySet()) {
            Candidate candidate = candidate(written.getKey(), sample, written.getValue(), most);
            candidates.add(candidate);
            most = Math.min(most, candidate.bits() + SURE);
        }
        return candidates;
    }

    private static Candidate candidate(Charset charset, byte[] sample, List<LanguageModel> languages, double limit) {
        String text = Normalizer.normalize(new String(sample, charset), Normalizer.Form.NFC);
        Letters letters = Letters.of(text);
        Candidate best = new Candidate(charset, text, Double.MAX_VALUE, false, true);
        for (LanguageModel language : languages) {
            LanguageModel.Fit fit = language.fit(letters, Math.min(limit, best.bits()));
            double bits = fit.bits() + language.rank(charset);
            if (bits < best.bits()) {
                best = new Candidate(
                        charset, text, bits, fits(fit, letters, language), fit.strange() * 2 > letters.special());
            }
        }
        return best;
    }

    private static boolean fits(LanguageModel.Fit fit, Letters letters, LanguageModel language) {
        return fit.strange() * ONE_STRANGE_IN <= letters.special()
                && fit.bits() <= language.mostBits() * letters.folded().length();
    }
}
