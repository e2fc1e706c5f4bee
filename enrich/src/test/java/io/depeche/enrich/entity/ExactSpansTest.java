package io.depeche.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Field;
import io.depeche.model.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, a span indexes exactly the text that it claims, and no two overlap. */
class ExactSpansTest {
    private static final List<String> PIECES = List.of(
            "Angela Merkel",
            "Peter Thiel",
            "Paris",
            "PARIS",
            "L'Express",
            "Siemens AG",
            "U.S.",
            "der",
            "a déclaré",
            "de",
            "🚀",
            "👩‍👩‍👧",
            "e\u0301",
            "Ne\u0301stor Ruiz",
            "שלום",
            "مرحبا",
            "\u200b",
            "\u202e",
            "𝒜𝒷",
            "(DGSI)",
            "«",
            "»",
            ".",
            ",",
            "\n\n",
            "\n",
            "Ursula von der Leyen",
            "\u00ad",
            "Reuters",
            "1.302,50",
            "–",
            "Jean-Michel",
            "\ud83d");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de", "es", "it", "pt", "nl", "pl"})
    void shouldIndexExactlyTheTextThatItClaims(String language) {
        var random = new Random(language.hashCode());
        int found = 0;
        for (int round = 0; round < 200; round++) {
            // given
            String headline = text(random, 8);
            String body = text(random, 60);

            // when
            List<Span> spans = ModelRecogniserTest.spans(ModelRecogniserTest.recognise(headline, body, language));

            // then
            found += spans.size();
            BitSet taken = new BitSet();
            int[] inHeadline = headline.codePoints().toArray();
            int[] inBody = body.codePoints().toArray();
            for (Span span : spans) {
                int[] text = span.field() == Field.HEADLINE ? inHeadline : inBody;
                assertThat(new String(text, span.start(), span.end() - span.start()))
                        .isEqualTo(span.text());
                int offset = span.field() == Field.HEADLINE ? 0 : inHeadline.length;
                assertThat(taken.get(offset + span.start(), offset + span.end()).isEmpty())
                        .as("%s overlaps another", span)
                        .isTrue();
                taken.set(offset + span.start(), offset + span.end());
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        for (int i = random.nextInt(pieces); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(6) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
