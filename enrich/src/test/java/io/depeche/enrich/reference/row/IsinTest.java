package io.depeche.enrich.reference.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsinTest {
    @ParameterizedTest
    @ValueSource(strings = {"FR0000121329", "FR0014003TT8", "US69608A1088", "DE000BAY0017", "KYG875721634"})
    void shouldAcceptAnIsinWithItsCheckDigit(String isin) {
        // then
        assertThat(Isin.isValid(isin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FR000012132",
                "FR00001213290",
                "fr0000121329",
                "1R0000121329",
                "FR000012132X",
                "FR00001é1329"
            })
    void shouldNotTakeForValidWhatIsNotWrittenAsAnIsin(String code) {
        assertThat(Isin.isValid(code)).isFalse();
    }

    @Test
    void shouldNoticeEverySingleWrongDigit() {
        // given
        String isin = "FR0000121329";

        for (int at = 2; at < isin.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                // when
                String changed = isin.substring(0, at) + digit + isin.substring(at + 1);

                // then
                assertThat(Isin.isValid(changed)).isEqualTo(changed.equals(isin));
            }
        }
    }
}
