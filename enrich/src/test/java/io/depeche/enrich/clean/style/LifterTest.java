package io.depeche.enrich.clean.style;

import static io.depeche.enrich.clean.style.TestStyle.aStyle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.style.StyleRule.Kind;
import io.depeche.enrich.clean.style.StyleRule.Where;
import io.depeche.model.Article.Contributor;
import io.depeche.model.Article.Dateline;
import io.depeche.model.Remark;
import io.depeche.words.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is lifted out of a match into the article's fields. */
class LifterTest {
    private static final String PLACE = "(?P<place>[A-Z ]+) \\((?P<agency>[A-Za-z]+)\\) - ";
    private static final String SOURCE = "From (?P<provider>[A-Z]\\w+) at (?P<time>.+)";

    @Test
    void shouldLiftAuthorsFromAByline() {
        // then
        assertThat(lifted(aStyle().rule(Kind.BYLINE, Where.START, "By .+"), "By Ana Diaz")
                        .authors())
                .containsExactly("Ana Diaz");
        assertThat(lifted(
                                aStyle().rule(Kind.BYLINE, Where.START, "Text: (?P<names>[^/]+)/ Photo: .+"),
                                "Text: Ana Diaz / Photo: Tom Reed")
                        .authors())
                .containsExactly("Ana Diaz");
    }

    @Test
    void shouldLiftPlaceAndAgencyFromADateline() {
        // when
        Lifted lifted = lifted(aStyle().rule(Kind.DATELINE, Where.START, PLACE), "NEW YORK (Acme) - It rained.");

        // then
        assertThat(lifted.dateline()).isEqualTo(new Dateline("NEW YORK (Acme) -", "New York"));
        assertThat(lifted.provider()).isEqualTo("Acme");
    }

    @Test
    void shouldPreferTheProviderOfTheStyle() {
        // when
        Lifted lifted =
                lifted(aStyle().of("Reuters").rule(Kind.DATELINE, Where.START, PLACE), "QUITO (Acme) - It rained.");

        // then
        assertThat(lifted.provider()).isEqualTo("Reuters");
    }

    @Test
    void shouldLiftContributorsByTheRolesOfTheStyle() {
        // given
        TestStyle style = aStyle().role("editing", "Editing by").rule(Kind.CREDIT, Where.END, "\\(.*\\)");

        // then
        assertThat(lifted(style, "It ended. (Editing by Tom Reed)", Where.END).contributors())
                .containsExactly(new Contributor("Tom Reed", "editing"));
    }

    @Test
    void shouldLiftNoteAndTag() {
        // then
        assertThat(lifted(aStyle().rule(Kind.ADVISORY, Where.START, "ATTENTION (?P<note>.*)"), "ATTENTION adds quote")
                        .note())
                .isEqualTo("adds quote");
        assertThat(lifted(aStyle().rule(Kind.ADVISORY, Where.START, "ATTENTION.*"), "ATTENTION adds quote")
                        .note())
                .isEqualTo("ATTENTION adds quote");
        assertThat(lifted(
                                aStyle().rule(Kind.HEADLINE_TAG, Where.HEADLINE, "(?P<tag>UPDATE \\d)-"),
                                "UPDATE 1-River",
                                Where.HEADLINE)
                        .tag())
                .isEqualTo("UPDATE 1");
    }

    @Test
    void shouldReadTheTimeOfASourceLineInTheZoneOfTheStyleAndSayThatItDidSo() {
        // when
        Lifted lifted = source("Europe/Paris", "From Reuters at 27/11/2019 18:18");

        // then
        assertThat(lifted.provider()).isEqualTo("Reuters");
        assertThat(lifted.time()).isEqualTo(Instant.parse("2019-11-27T17:18:00Z"));
        assertThat(lifted.remarks())
                .containsExactly(
                        new Remark("CLN-ZONE-ASSUMED", "test.source-line reads \"27/11/2019 18:18\" in Europe/Paris"));
    }

    @Test
    void shouldReadATimeInUtcWhereTheStyleHasNoZone() {
        // then
        assertThat(source(null, "From Reuters at 27/11/2019 18:18").time())
                .isEqualTo(Instant.parse("2019-11-27T18:18:00Z"));
    }

    @Test
    void shouldRemarkOnATimeThatItCannotRead() {
        // when
        Lifted lifted = source(null, "From Reuters at 27/13/2019 18:18");

        // then
        assertThat(lifted.time()).isNull();
        assertThat(lifted.provider()).isEqualTo("Reuters");
        assertThat(lifted.remarks()).extracting(Remark::code).containsExactly("CLN-DATE-UNREADABLE");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FURNITURE", "HEADLINE", "END_OF_STORY", "SIGNATURE"})
    void shouldLiftNothingFromFurniture(Kind kind) {
        // then
        assertThat(lifted(aStyle().rule(kind, Where.START, PLACE), "QUITO (Acme) - It rained."))
                .isEqualTo(Lifted.NOTHING);
    }

    private static Lifted source(@Nullable String zone, String line) {
        return lifted(
                aStyle().time("dd/MM/uuuu HH:mm", zone).rule(Kind.SOURCE_LINE, Where.LINE, SOURCE), line, Where.LINE);
    }

    private static Lifted lifted(TestStyle style, String text) {
        return lifted(style, text, Where.START);
    }

    private static Lifted lifted(TestStyle style, String text, Where where) {
        RuleMatch match = style.inUse().first(where, text).orElseThrow();
        return new Lifter(TestStyle.names(), new WrittenTime(Words.shipped())).lift(match);
    }
}
