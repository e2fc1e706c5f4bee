package io.depeche.enrich.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.text.ArticleText;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the names of an import without dates mean, whose lines are on every exchange and of one day. */
class ImportedNamesTest {
    private static final String MADE_ON = "2026-05-31";
    private static final InstrumentFinder TAGGER = InstrumentFinder.of(
            StarterTables.with(Words.shipped(), List.of(new Import("lines", MADE_ON, rows())), List.of()));

    static Stream<Arguments> texts() {
        return Table.load("/ticker/imported/texts.tsv").rows().stream()
                .map(row -> Arguments.of(
                        row.get("why"),
                        row.get("date"),
                        row.get("text"),
                        row.find("listing").orElse("")));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("texts")
    void shouldMeanTheCompanysOwnListingOrNone(String why, String date, String text, String listing) {
        assertThat(listings(tags(text, date))).as(why).isEqualTo(listing);
    }

    @Test
    void shouldGiveTheCodesOfTodayWhereNoRowTellsThoseOfTheDay() {
        assertThat(tags("Shares of Quandelle rose as profit grew, the company said.", "2015-03-02"))
                .singleElement()
                .satisfies(tag -> {
                    assertThat(tag.unresolved()).contains("2015-03-02");
                    assertThat(tag.current()).isNotNull();
                });
    }

    private static List<InstrumentTag> tags(String text, String date) {
        return TAGGER.tag(new ArticleText("", text, "", Instant.parse(date + "T10:00:00Z")), List.of());
    }

    private static String listings(List<InstrumentTag> tags) {
        return tags.stream()
                .filter(tag -> tag.unresolved() == null)
                .map(tag -> tag.identifiers().mic() + ":" + tag.identifiers().ticker())
                .collect(Collectors.joining(" "));
    }

    private static List<Row> rows() {
        return Table.load("/ticker/imported/lines.tsv").rows().stream()
                .flatMap(row -> Stream.<Row>of(
                        new Row.Issue(
                                row.get("instrument"),
                                row.get("name"),
                                Kind.EQUITY,
                                row.find("isin").orElse(null),
                                null,
                                null,
                                Period.UNDATED,
                                "desk"),
                        new Row.Listing(
                                row.get("instrument"),
                                row.get("mic"),
                                row.get("ticker"),
                                null,
                                null,
                                row.get("primary").equals("true"),
                                Period.UNDATED,
                                "desk")))
                .toList();
    }
}
