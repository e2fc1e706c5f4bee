package io.depeche.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void shouldFindCellsByColumnAndReadADashAsEmpty() {
        // given
        Table table = Table.parse("test.tsv", Stream.of("# version: 3", "name\tcode", "Thales\tHO", "Sopra\t-"));

        // when, then
        assertThat(table.header("version")).isEqualTo("3");
        assertThat(table.rows().get(0).get("code")).isEqualTo("HO");
        assertThat(table.rows().get(1).find("code")).isEmpty();
    }

    @Test
    void shouldRefuseARowWithAMissingCellAndShowItsText() {
        // then
        assertThatThrownBy(() -> Table.parse("test.tsv", Stream.of("name\tcode", "Thales")))
                .hasMessageContaining("test.tsv")
                .hasMessageContaining("Thales");
    }

    @Test
    void shouldKeepRowsInTheOrderOfTheFileAndSkipBlankLinesAndComments() {
        // when
        Table table = Table.parse("test", Stream.of("", "name", "c", "# about the next", "a", "  ", "b"));

        // then
        assertThat(table.rows()).extracting(row -> row.get("name")).containsExactly("c", "a", "b");
    }

    @Test
    void shouldTakeTheFirstOfTwoCommentsWithOneKey() {
        // when
        Table table = Table.parse("test", Stream.of("# source: a register", "#source:no", "# source: hearsay", "name"));

        // then
        assertThat(table.header("source")).isEqualTo("a register");
    }

    @Test
    void shouldNameTheHeaderThatATableLacks() {
        // given
        Table table = Table.parse("mills.tsv", Stream.of("# a table of mills", "name"));

        // then
        assertThatThrownBy(() -> table.header("licence")).hasMessage("mills.tsv does not state its licence");
    }

    @Test
    void shouldNameTheColumnThatATableLacksAndTheCellThatARowLacks() {
        // given
        Table.Row row = Table.parse("mills.tsv", Stream.of("name\tcode\tplace", "Thales\t-\t"))
                .rows()
                .get(0);

        // then
        assertThatThrownBy(() -> row.find("town")).hasMessage("mills.tsv has no column town");
        assertThatThrownBy(() -> row.get("code")).hasMessageContaining("mills.tsv:2: code is empty");
        assertThat(row.find("place")).isEmpty();
    }

    @Test
    void shouldNameATableThatIsNotOnTheClassPath() {
        // then
        assertThatThrownBy(() -> Table.load("/reference/mills.tsv")).hasMessageContaining("/reference/mills.tsv");
    }

    @Test
    void shouldRefuseARowWithACellTooMany() {
        // then
        assertThatThrownBy(() -> Table.parse("test", Stream.of("name\tcode", "Thales\tHO\tParis")))
                .hasMessageContaining("3 cells under 2 columns");
    }
}
