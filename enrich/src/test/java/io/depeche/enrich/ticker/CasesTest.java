package io.depeche.enrich.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.text.ArticleText;
import io.depeche.model.InstrumentTag;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The labelled cases: forms, homonyms, renames, delistings, tickers that are words, six languages. */
class CasesTest {
    private static final InstrumentFinder TAGGER = InstrumentFinder.of(StarterTables.reference(Words.shipped()));

    static Stream<Case> cases() {
        return Table.load("/ticker/cases.tsv").rows().stream()
                .map(row -> new Case(
                        row.get("date"),
                        row.get("language"),
                        row.get("text"),
                        row.find("instruments").orElse("")));
    }

    record Case(String date, String language, String text, String instruments) {
        List<InstrumentTag> tags() {
            return TAGGER.tag(new ArticleText("", text, language, Instant.parse(date + "T12:00:00Z")), List.of());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldGiveExactlyTheInstrumentsThatItsRowStatesForEveryCase(Case labelled) {
        assertThat(inReadingOrder(labelled.tags())).isEqualTo(labelled.instruments());
    }

    @Test
    void shouldHoldAtLeastAHundredAndFiftyCasesInSixLanguages() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(cases().map(Case::language).distinct()).hasSizeGreaterThanOrEqualTo(6);
    }

    private static String inReadingOrder(List<InstrumentTag> tags) {
        return tags.stream()
                .sorted(Comparator.comparingInt(tag -> tag.mentions().get(0).start()))
                .map(CasesTest::describe)
                .collect(Collectors.joining("; "));
    }

    private static String describe(InstrumentTag tag) {
        return Stream.of(
                        tag.name(),
                        tag.identifiers().mic(),
                        tag.identifiers().ticker(),
                        tag.identifiers().isin(),
                        tag.listedAtPublication().code())
                .map(part -> Objects.requireNonNullElse(part, "-"))
                .collect(Collectors.joining("/"));
    }
}
