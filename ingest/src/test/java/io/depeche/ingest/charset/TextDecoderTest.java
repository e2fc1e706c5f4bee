package io.depeche.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Remark;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
    private static final String TEXT = "Zürich – «Größte Übung» für 12 Euro, déjà vu à Genève";

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "UTF-32LE, FFFE0000", "UTF-32BE, 0000FEFF"})
    void shouldBelieveAByteOrderMark(String charset, String mark) {
        // given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(mark));
        bytes.writeBytes(TEXT.getBytes(Charset.forName(charset)));

        // when
        Decoded decoded = decode(bytes.toByteArray());

        // then
        assertThat(decoded.text()).isEqualTo(TEXT);
        assertThat(decoded.charset()).isEqualTo(charset);
        assertThat(decoded.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void shouldReadEvidentUnicodeWithoutAMark(String charset) {
        Decoded decoded = decode(TEXT.getBytes(Charset.forName(charset)));

        assertThat(decoded.text()).isEqualTo(TEXT);
        assertThat(decoded.charset()).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void shouldRecogniseUtf16InCyrillicAndChineseWithDigitsAndSpaces(String charset) {
        String text = "МОСКВА, 26 фев (Пример) - Курс 91,2 рубля за 1 доллар. 2026 年 2 月 26 日";

        assertThat(decode(text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "iso-8859-15", "windows-1252"})
    void shouldPreferValidUtf8ToADeclaredSingleByteCharset(String declared) {
        // given
        String xml = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><a>Über</a>";

        // when
        Decoded decoded = decode(xml.getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(decoded.text()).contains("Über");
        assertThat(decoded.charset()).isEqualTo("UTF-8");
        assertThat(decoded.remarks()).extracting(Remark::code).containsExactly("ENC-MISMATCH");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-15, €, ISO-8859-15",
        "ISO-8859-1, é, windows-1252",
        "windows-1251, Жизнь, windows-1251",
        "Shift_JIS, 日本, windows-31j"
    })
    void shouldBelieveTheDeclaredCharset(String declared, String word, String used) {
        // given
        String xml = "<?xml version='1.0' encoding='" + declared + "'?><a>" + word + "</a>";

        // when
        Decoded decoded = decode(xml.getBytes(Charset.forName(declared)));

        // then
        assertThat(decoded.text()).contains(word);
        assertThat(decoded.charset()).isEqualTo(used);
        assertThat(decoded.remarks()).isEmpty();
    }

    @Test
    void shouldReadTheCharsetOfAPageFromItsMetaElement() {
        String html = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=ISO-8859-2\"></head>Łódź";

        assertThat(decode(html.getBytes(Charset.forName("ISO-8859-2"))).text()).endsWith("Łódź");
    }

    @Test
    void shouldReadUndeclaredEightBitTextAsWindows1252() {
        Decoded decoded = decode("the “Crédit” – €5".getBytes(Charset.forName("windows-1252")));

        assertThat(decoded.text()).isEqualTo("the “Crédit” – €5");
        assertThat(decoded.charset()).isEqualTo("windows-1252");
    }

    @Test
    void shouldReadLatin1WithBytesThatLatin1LacksAsWindows1252() {
        byte[] bytes =
                "<?xml version='1.0' encoding='ISO-8859-1'?><a>“é”</a>".getBytes(Charset.forName("windows-1252"));

        assertThat(decode(bytes).text()).contains("“é”");
    }

    @Test
    void shouldReadWhatIsDeclaredUtf8ButIsNotAsWindows1252WithARemark() {
        // given
        byte[] bytes = "<?xml version='1.0' encoding='UTF-8'?><a>Le café crème coûte deux euros à Paris.</a>"
                .getBytes(StandardCharsets.ISO_8859_1);

        // when
        Decoded decoded = decode(bytes);

        // then
        assertThat(decoded.text()).contains("Le café crème coûte deux euros à Paris.");
        assertThat(decoded.remarks()).extracting(Remark::code).containsExactly("ENC-MISMATCH");
    }

    @Test
    void shouldLoseOnlyOneCharacterToADamagedByteInUtf8() {
        // given
        byte[] bytes = "éèàüö and more".getBytes(StandardCharsets.UTF_8);
        bytes[1] = 'x';

        // when
        Decoded decoded = decode(bytes);

        // then
        assertThat(decoded.text()).isEqualTo("\uFFFDxèàüö and more");
        assertThat(decoded.remarks()).extracting(Remark::code).containsExactly("ENC-INVALID");
        assertThat(decoded.unreadable()).isFalse();
    }

    @Test
    void shouldLoseOnlyAStrayByteOfWhichTheCharsetCannotBeTold() {
        // given
        byte[] bytes = ("It rained \u00a4 in the whole country on Tuesday, the weather office said"
                        + ", and more".repeat(20))
                .getBytes(StandardCharsets.ISO_8859_1);

        // when
        Decoded decoded = decode(bytes);

        // then
        assertThat(decoded.text()).startsWith("It rained \uFFFD in");
        assertThat(decoded.remarks()).extracting(Remark::code).containsExactly("ENC-INVALID");
        assertThat(decoded.unreadable()).isFalse();
    }

    @Test
    void shouldFollowTheHintOfTheFeedOnlyWhereTheDocumentIsSilent() {
        byte[] greek = "Αθήνα".getBytes(Charset.forName("ISO-8859-7"));

        assertThat(TextDecoder.decode(greek, Optional.of("ISO-8859-7")).text()).isEqualTo("Αθήνα");
        byte[] utf8 = "Αθήνα".getBytes(StandardCharsets.UTF_8);
        assertThat(TextDecoder.decode(utf8, Optional.of("ISO-8859-7")).text()).isEqualTo("Αθήνα");
    }

    @Test
    void shouldRemarkAnUnknownCharsetNameAndGoByTheBytes() {
        // given
        byte[] bytes = "<?xml version='1.0' encoding='klingon'?><a>é</a>".getBytes(StandardCharsets.UTF_8);

        // when
        Decoded decoded = decode(bytes);

        // then
        assertThat(decoded.text()).contains("é");
        assertThat(decoded.remarks()).extracting(Remark::code).containsExactly("ENC-UNKNOWN");
    }

    @Test
    void shouldTakeOutControlCharactersButKeepTabsAndLineBreaks() {
        Decoded decoded =
                decode("a\u0007b\u0000\tc\r\nd\u007f and enough text around".getBytes(StandardCharsets.UTF_8));

        assertThat(decoded.text()).isEqualTo("ab\tc\r\nd and enough text around");
        assertThat(decoded.controls()).isEqualTo(3);
        assertThat(decoded.binary()).isFalse();
    }

    @Test
    void shouldNotTakeMostlyControlCharactersForText() {
        assertThat(decode("a\u0001\u0002\u0003b".getBytes(StandardCharsets.UTF_8))
                        .binary())
                .isTrue();
    }

    @Test
    void shouldDecodeTheSameUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        byte[] bytes = "<?XML version='1.0'?><META CHARSET=iso-8859-9>İstanbul".getBytes(Charset.forName("ISO-8859-9"));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(decode(bytes).text()).endsWith("İstanbul");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"It’s “fine” – really…", "Décès à Genève", "Größe", "Москва, 26 фев", "東京", "Flut 🌊"})
    void shouldRepairMojibakeWhereItIsProvedWithARemark(String meant) {
        StringBuilder sent = new StringBuilder();
        for (byte b : meant.getBytes(StandardCharsets.UTF_8)) {
            String shown = new String(new byte[] {b}, Charset.forName("windows-1252"));
            sent.append(shown.equals("\uFFFD") ? String.valueOf((char) (b & 0xff)) : shown);
        }

        Decoded decoded = decode(sent.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(decoded.text()).isEqualTo(meant);
        assertThat(decoded.remarks()).extracting(Remark::code).containsExactly("ENC-MOJIBAKE");
    }

    @Test
    void shouldTakeOnlyPunctuationForMojibakeBesideRightLetters() {
        assertThat(decode("L’été â€“ NAÃ©".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("L’été – NAÃ©");
        assertThat(decode("São Paulo, Ação".getBytes(StandardCharsets.UTF_8)).remarks())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM037", "IBM500", "IBM1047"})
    void shouldRecogniseXmlInEbcdic(String charset) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><a>Über</a>";

        assertThat(decode(xml.getBytes(Charset.forName(charset))).text()).isEqualTo(xml);
    }

    @Test
    void shouldKeepTheControlCharactersOfAFrame() {
        byte[] bytes = "\u0001abc\u0002Text\u0003".getBytes(StandardCharsets.US_ASCII);

        assertThat(TextDecoder.decodeFramed(bytes, Optional.empty()).text()).isEqualTo("\u0001abc\u0002Text\u0003");
        assertThat(TextDecoder.decodeFramed(bytes, Optional.empty()).remarks()).isEmpty();
    }

    private static Decoded decode(byte[] bytes) {
        return TextDecoder.decode(bytes, Optional.empty());
    }
}
