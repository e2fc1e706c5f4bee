package io.depeche.enrich.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.entity.ModelRecogniser;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.ticker.InstrumentFinder;
import io.depeche.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A listener hears the guard that left a name out. */
class TrailTest {
    private static final InstrumentFinder TAGGER = InstrumentFinder.of(StarterTables.reference(Words.shipped()));

    /** What a listener hears of one name. */
    private static final class Heard implements Trail {
        private final List<String> all = new ArrayList<>();

        @Override
        public void leftOut(String text, int start, int end, Guard why) {
            all.add(text.substring(start, end) + " " + why);
        }
    }

    private static ArticleText article(String body) {
        return new ArticleText("", body, "en", Instant.parse("2026-03-02T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The fires in Orange County spread on Monday.|Orange|LONGER_NAME",
                "They ate an Orange in the park.|Orange|NEEDS_CONTEXT",
                "The Fondation Carrefour gave money to schools.|Carrefour|NAMESAKE",
                "Goldman Sachs reiterated its buy rating on Thales shares.|Goldman Sachs|ONLY_ROLE",
                "Mentioned were:\\nAAPL 172.10 +1.2%\\nThales 305.20 -0.3%\\nLVMH 120.10 +0.4%|Thales|WIDGET",
                "Peter Thales lives in Lyon.|Thales|LONGER_NAME",
            })
    void shouldSayWhichGuardLeftANameOut(String text, String name, String guard) {
        // given
        Heard heard = new Heard();

        // when
        TAGGER.tag(article(text.replace("\\n", "\n")), List.of(), heard);

        // then
        assertThat(heard.all).contains(name + " " + guard);
    }

    @Test
    void shouldFindTheSameWhetherSomebodyListensOrNot() {
        // given
        ArticleText text = article("Shares of Thales rose 3% in Paris; Orange County and Apple pies did not.");

        // when, then
        assertThat(TAGGER.tag(text, List.of(), new Heard())).isEqualTo(TAGGER.tag(text, List.of()));
        ModelRecogniser recogniser = ModelRecogniser.load(Words.shipped(), Optional.empty());
        assertThat(recogniser.recognise(text, new Heard())).isEqualTo(recogniser.recognise(text));
    }
}
