package io.depeche.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Table;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetLabelsTest {
    @Test
    void shouldKnowTheCharsetOfEveryLabel() {
        assertThat(Table.load("/charset/labels.tsv").rows())
                .hasSizeGreaterThan(200)
                .allSatisfy(row -> assertThat(CharsetLabels.charset(row.get("label")))
                        .isEqualTo(row.find("charset").map(Charset::forName)));
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, windows-31j, ①髙橋㈱が計画を承認",
        "GB2312, GBK, 朱镕基总理周二批准了计划",
        "EUC-KR, x-windows-949, 똠방각하 펲시 계획을 승인했다",
        "iso-8859-9, windows-1254, Liman kurulu “doğu” kanalını onayladı",
        "iso-8859-1, windows-1252, Le conseil a approuvé l’accord – enfin",
        "ISO-2022-JP, x-windows-iso2022jp, ①㈱リンドホルム港湾局は承認した",
        "x-mac-roman, x-MacRoman, Le conseil a approuvé le projet « été »",
        "iso-8859-8-i, ISO-8859-8, מועצת הנמל אישרה את התוכנית",
        "win-1251, windows-1251, Совет порта одобрил план",
        "IBM850, IBM850, Der Rat billigte den Plan für größere Häfen"
    })
    void shouldReadWhatSendersMeanByALabel(String label, String written, String text) {
        // given
        byte[] bytes = text.getBytes(Charset.forName(written));

        // when
        Decoded decoded = TextDecoder.decode(bytes, Optional.of(label));

        // then
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.unreadable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ISO-2022-JP, リンドホルム港湾局は火曜日、計画を承認した", "ISO-2022-KR, 항만청은 화요일 계획을 승인했다"})
    void shouldReadTheSevenBitCharsetsOfEastAsiaByTheirEscapes(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));

        assertThat(TextDecoder.decode(bytes, Optional.empty()).text()).isEqualTo(text);
        assertThat(TextDecoder.decode(bytes, Optional.of("us-ascii")).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "hz-gb-2312"})
    void shouldRefuseCharsetsThatLookLikeAsciiAndAreNot(String label) {
        byte[] bytes = "Le caf+AOk- ~{VPND~}".getBytes(StandardCharsets.US_ASCII);

        assertThat(TextDecoder.decode(bytes, Optional.of(label)).unreadable()).isTrue();
    }

    @Test
    void shouldFindADeclarationFarDownThePage() {
        String page = "<html><head><script>" + "x();".repeat(5000)
                + "</script><meta charset=windows-1251></head><body><p>Порт</p></body></html>";

        assertThat(TextDecoder.decode(page.getBytes(Charset.forName("windows-1251")), Optional.empty())
                        .text())
                .contains("<p>Порт</p>");
    }
}
