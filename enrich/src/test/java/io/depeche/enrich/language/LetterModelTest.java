package io.depeche.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.depeche.words.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterModelTest {
    private static final String MODEL = "/langdetect-183.bin";
    private static final LetterModel OURS = ours();
    private static final LanguageDetectorME THEIRS = theirs();

    /** Texts of letters alone, without what OpenNLP takes for marks of chats and leaves out. */
    static Stream<String> texts() {
        return Table.load("/language/examples.tsv").rows().stream()
                .map(row -> row.find("text").orElse(""))
                .filter(text -> text.matches("(?i)(?!.*(?:x[dop]|rt ))[\\p{IsLatin} ]*\\p{IsLatin}"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldFindEachLanguageAsLikelyAsOpenNlpDoes(String text) {
        // given
        Map<String, Double> theirs = new HashMap<>();
        Language[] ranked = THEIRS.predictLanguages(text);
        Arrays.stream(ranked).forEach(one -> theirs.put(one.getLang(), one.getConfidence()));

        // when
        double[] scores = OURS.scores(text.toLowerCase(Locale.ROOT));

        // then
        double sum = Arrays.stream(scores).map(Math::exp).sum();
        for (int i = 0; i < scores.length; i++) {
            assertThat(Math.exp(scores[i]) / sum)
                    .as(OURS.languages().get(i))
                    .isCloseTo(theirs.get(OURS.languages().get(i)), within(1e-6));
        }
    }

    private static LetterModel ours() {
        try (InputStream in = LetterModelTest.class.getResourceAsStream(MODEL)) {
            return LetterModel.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LanguageDetectorME theirs() {
        try (InputStream in = LetterModelTest.class.getResourceAsStream(MODEL)) {
            return new LanguageDetectorME(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
