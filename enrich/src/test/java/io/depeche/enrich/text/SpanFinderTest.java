package io.depeche.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.model.Field;
import io.depeche.model.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanFinderTest {
    private static final List<String> PIECES =
            List.of("a", "é", " ", "\n", "日", "😀", "👩‍🔬", "🇫🇷", "e\u0301", "Thales");

    @Test
    void shouldCountAnEmojiBeforeAWordAsOneCodePoint() {
        // given
        String text = "🚀 Thales";

        // when
        Span span = new SpanFinder(Field.BODY, text).span(3, 9);

        // then
        assertThat(span).isEqualTo(new Span(Field.BODY, 2, 8, "Thales"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldIndexTheTextThatItClaimsWithEverySpanOfWholeCharacters(long seed) {
        // given a text with characters in and beyond the basic plane
        var random = new Random(seed);
        String text = random.ints(60, 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining());
        int[] codePoints = text.codePoints().toArray();
        var finder = new SpanFinder(Field.HEADLINE, text);

        for (int first = 0; first < codePoints.length; first++) {
            int last = first + 1 + random.nextInt(codePoints.length - first);

            // when
            Span span = finder.span(text.offsetByCodePoints(0, first), text.offsetByCodePoints(0, last));

            // then
            assertThat(span.text()).isEqualTo(new String(codePoints, first, last - first));
            assertThat(span.start()).isEqualTo(first);
            assertThat(span.end()).isEqualTo(last);
        }
    }

    @Test
    void shouldPutTheHeadlinesFinderFirst() {
        // given
        var article = new ArticleText("Headline", "Body", "en", null);

        // when, then
        assertThat(SpanFinder.of(article)).extracting(SpanFinder::field).containsExactly(Field.HEADLINE, Field.BODY);
    }

    @Test
    void shouldCountAnUnpairedSurrogateAsOne() {
        // given a text that was cut in the middle of a character
        String text = "\uD83D Thales \uDE80 HO";

        // when
        Span span = new SpanFinder(Field.BODY, text).span(2, 8);

        // then
        assertThat(span).isEqualTo(new Span(Field.BODY, 2, 8, "Thales"));
    }

    @Test
    void shouldReachTheEndOfTheText() {
        // given
        String text = "Thales 🚀";

        // when
        Span span = new SpanFinder(Field.BODY, text).span(7, text.length());

        // then
        assertThat(span).isEqualTo(new Span(Field.BODY, 7, 8, "🚀"));
    }

    @Test
    void shouldRefuseASpanOfNothing() {
        // then
        assertThatThrownBy(() -> new SpanFinder(Field.BODY, "Thales").span(3, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
