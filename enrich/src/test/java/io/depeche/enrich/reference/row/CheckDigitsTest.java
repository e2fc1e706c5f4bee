package io.depeche.enrich.reference.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitsTest {
    @Test
    void shouldPassRightCodes() {
        // then
        assertThat(CheckDigits.cusip("037833100")).isTrue();
        assertThat(CheckDigits.sedol("0263494")).isTrue();
        assertThat(CheckDigits.figi("BBG000B9XRY4")).isTrue();
        assertThat(CheckDigits.lei("529900T8BM49AURSDO55")).isTrue();
    }

    @Test
    void shouldNoticeOneWrongCharacter() {
        // then
        assertThat(CheckDigits.cusip("037833101")).isFalse();
        assertThat(CheckDigits.sedol("0263495")).isFalse();
        assertThat(CheckDigits.figi("BBG000B9XRY5")).isFalse();
        assertThat(CheckDigits.lei("529900T8BM49AURSDO56")).isFalse();
    }

    @Test
    void shouldRefuseOtherForms() {
        // then
        assertThat(CheckDigits.cusip("03783310")).isFalse();
        assertThat(CheckDigits.sedol("A263494")).isFalse();
        assertThat(CheckDigits.figi("BBX000B9XRY4")).isFalse();
        assertThat(CheckDigits.lei("529900t8bm49aursdo55")).isFalse();
    }
}
