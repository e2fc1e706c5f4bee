package io.depeche.enrich.story.diff;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.EnrichedArticle;
import io.depeche.model.Story.Change;
import io.depeche.model.Story.Difference;
import io.depeche.model.Story.Difference.Kind;
import io.depeche.model.Story.Difference.What;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of versions in six languages. Mend by the misses of {@code develop}; nobody tunes on {@code test}. */
class ChangedFiguresTest {
    private static final Differences DIFFERENCES = new Differences(Words.shipped());
    private static final Set<Kind> FACTUAL = EnumSet.of(Kind.CORRECTION_OF_FACT, Kind.NEW_FACTS);

    @ParameterizedTest
    @ValueSource(strings = {"develop", "test"})
    void shouldFindTheFiguresThatAVersionReplaced(String half) {
        // given
        List<String> wrong = new ArrayList<>();
        int said = 0;
        int wanted = 0;
        int right = 0;

        // when
        for (Table.Row row : Table.load("/changes/" + half + ".tsv").rows()) {
            List<String> expected =
                    row.find("figures").map(all -> List.of(all.split(";"))).orElse(List.of());
            List<String> found = figures(differences(row));
            List<String> both = new ArrayList<>(expected);
            both.retainAll(found);
            said += found.size();
            wanted += expected.size();
            right += both.size();
            if (!found.equals(expected)) {
                wrong.add(row.source() + ": " + found + " instead of " + expected);
            }
        }

        // then
        assertThat((double) right / said).as("precision; %s", wrong).isGreaterThanOrEqualTo(0.98);
        assertThat((double) right / wanted).as("recall; %s", wrong).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"develop", "test"})
    void shouldCallARevisionFactualOnlyIfItChangesAFact(String half) {
        // when
        List<String> wrong = Table.load("/changes/" + half + ".tsv").rows().stream()
                .filter(row -> row.get("factual").equals("yes")
                        != differences(row).stream().anyMatch(difference -> FACTUAL.contains(difference.kind())))
                .map(row -> row.source() + ": " + differences(row))
                .toList();

        // then
        assertThat(wrong).isEmpty();
    }

    private static List<String> figures(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.what() == What.FIGURE)
                .map(difference -> difference.from() + ">" + difference.to())
                .toList();
    }

    private static List<Difference> differences(Table.Row row) {
        Former former = Objects.requireNonNull(Former.of(article(row, "before")));
        return DIFFERENCES.between(
                former, article(row, "after"), Change.valueOf(row.get("change").toUpperCase(Locale.ROOT)));
    }

    private static EnrichedArticle article(Table.Row row, String version) {
        var article = aPlainArticle().withLanguage(row.get("language")).withText("");
        return Stream.of(row.get(version))
                .reduce(article, (builder, text) -> builder.withParagraph(text), (a, b) -> b)
                .enriched();
    }
}
