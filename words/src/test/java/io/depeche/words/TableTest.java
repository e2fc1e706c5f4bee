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
}
