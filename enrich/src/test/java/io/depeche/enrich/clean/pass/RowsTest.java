package io.depeche.enrich.clean.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {
    @Test
    void shouldTakeALineWithTabsForARowByItself() {
        // given
        List<String> lines = List.of("Thales\t142.30", "The shares rose.");

        // then
        assertThat(Rows.at(lines, 0)).isEqualTo(1);
        assertThat(Rows.at(lines, 1)).isZero();
    }

    @Test
    void shouldTakeThreeAlignedLinesForATableAndTwoNot() {
        // given
        List<String> three = List.of("Thales   142.30", "Airbus   151.12", "Safran   201.00", "The shares rose.");

        // then
        assertThat(Rows.at(three, 0)).isEqualTo(3);
        assertThat(Rows.at(three.subList(0, 2), 0)).isZero();
    }

    @Test
    void shouldTakeRowsOfAllKindsTogether() {
        // given
        List<String> lines = List.of("Share   Price", "Thales\t142.30", "| Airbus | 151.12 |", "", "Safran\t1");

        // then
        assertThat(Rows.at(lines, 0)).isEqualTo(3);
    }

    @Test
    void shouldNotTakeTwoSpacesAfterAFullStopForColumns() {
        // given
        List<String> lines =
                List.of("It rained.  The river rose", "and fell.  It rained again", "on Monday.  It ended.");

        // then
        assertThat(Rows.at(lines, 0)).isZero();
    }

    @Test
    void shouldNotTakeAnIndentForAColumn() {
        // then
        assertThat(Rows.at(List.of("\tThe river rose.", "\tIt rained.", "\tIt ended."), 0))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'Thales   142.30  +1', 'Thales\\t142.30\\t+1'",
        "'Thales \\t 142.30', 'Thales\\t142.30'",
        "'  Thales\\t\\t142.30  ', 'Thales\\t142.30'",
        "'Thales SA  142.30', 'Thales SA\\t142.30'",
        "'Thales', 'Thales'"
    })
    void shouldPutOneTabBetweenCells(String line, String tabbed) {
        // then
        assertThat(Rows.tabbed(line.translateEscapes())).isEqualTo(tabbed.translateEscapes());
    }
}
