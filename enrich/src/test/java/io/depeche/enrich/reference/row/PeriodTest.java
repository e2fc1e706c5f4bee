package io.depeche.enrich.reference.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final LocalDate DAY = LocalDate.of(2020, 5, 1);

    /** What the cells of a row say of 1 May 2020. */
    @ParameterizedTest
    @CsvSource(emptyValue = "", textBlock = """
            '',          '',          true,  false, false
            2020-05-01,  '',          true,  false, false
            2020-05-02,  '',          false, true,  false
            ~2020-05-02, '',          false, false, false
            '',          2020-05-02,  true,  false, false
            '',          2020-05-01,  false, false, true
            2019-01-01,  2020-04-30,  false, false, true
            """)
    void shouldCountItsFirstDayAndNotItsLast(
            String from, String to, boolean contains, boolean beginsAfter, boolean ended) {
        // when
        Period period = Period.of(from, to);

        // then
        assertThat(period.contains(DAY)).isEqualTo(contains);
        assertThat(period.beginsAfter(DAY)).isEqualTo(beginsAfter);
        assertThat(period.endedBy(DAY)).isEqualTo(ended);
    }

    @ParameterizedTest
    @CsvSource({"2020-04-30, false", "2020-05-02, true", "~2020-05-02, false", "~2020-06-01, false", "~2020-06-02, true"
    })
    void shouldNotBeSureInTheMonthBeforeAVagueEnd(String to, boolean sure) {
        // when
        Period period = Period.of("2015-01-01", to);

        // then
        assertThat(period.surelyContains(DAY)).isEqualTo(sure);
    }

    @Test
    void shouldRefuseAnEndThatIsNotAfterTheStart() {
        // then
        assertThatIllegalArgumentException().isThrownBy(() -> Period.of("2020-05-01", "2020-05-01"));
    }

    @Test
    void shouldRefuseWhatIsNotADay() {
        // then
        assertThatThrownBy(() -> Period.of("2020", "")).isInstanceOf(DateTimeParseException.class);
    }
}
