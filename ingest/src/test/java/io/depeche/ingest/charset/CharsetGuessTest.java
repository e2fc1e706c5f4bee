package io.depeche.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Table;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures the recognition of charsets over a table of texts: a wrong text is worse than none. */
class CharsetGuessTest {
    /** A text as somebody sends it: in a charset that nothing declares. */
    private record Sent(String language, Charset charset, String text) {
        byte[] bytes() {
            // windows-1258 writes the tone marks of Vietnamese behind their letters
            String written = charset.name().equals("windows-1258") ? toneMarksBehind(text) : text;
            return written.getBytes(charset);
        }

        String readable() {
            return Normalizer.normalize(new String(bytes(), charset), Normalizer.Form.NFC);
        }

        private static String toneMarksBehind(String text) {
            StringBuilder written = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                String tone = parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
                boolean isTone = !parts.equals(tone) && !tone.isEmpty();
                written.append(isTone ? Normalizer.normalize(parts.replace(tone, ""), Normalizer.Form.NFC) + tone : c);
            }
            return written.toString();
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 0", "90, 4", "60, 7", "40, 11", "20, 15"})
    void shouldNeverGiveAWrongTextAndRefuseFew(int length, int mostRefused) {
        // given
        List<Sent> all = sent(length).toList();
        // when
        List<String> wrong = all.stream()
                .filter(sent -> !isRightOrRefused(sent, ""))
                .map(CharsetGuessTest::name)
                .toList();
        List<Sent> refused =
                all.stream().filter(sent -> decoded(sent, "").unreadable()).toList();
        // then
        assertThat(all).hasSizeGreaterThanOrEqualTo(150);
        assertThat(wrong).isEmpty();
        assertThat(refused).hasSizeLessThanOrEqualTo(mostRefused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "us-ascii", "iso-8859-1", "windows-1251", "shift_jis", "gb2312"})
    void shouldNotBelieveAWrongDeclaration(String declared) {
        assertThat(sent(1000).filter(sent -> !isRightOrRefused(sent, declared)).map(CharsetGuessTest::name))
                .isEmpty();
    }

    @Test
    void shouldBelieveARightDeclaration() {
        assertThat(sent(60).filter(sent ->
                                !decoded(sent, sent.charset().name()).text().equals(sent.readable()))
                        .map(CharsetGuessTest::name))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "koi8-r", "gb2312", "shift_jis", "iso-2022-jp", "us-ascii", "euc-kr"})
    void shouldReadUtf8WhateverIsDeclared(String declared) {
        assertThat(sent(1000)).allSatisfy(sent -> assertThat(
                        TextDecoder.decode(sent.text().getBytes(StandardCharsets.UTF_8), Optional.of(declared))
                                .text())
                .isEqualTo(sent.text()));
    }

    @Test
    void shouldRefuseBytesThatSayNothingInAnyLanguage() {
        // given
        byte[] noise = new byte[400];
        new Random(7).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i % 7 == 0 ? ' ' : noise[i] | 0x80);
        }
        // when
        Decoded decoded = TextDecoder.decode(noise, Optional.empty());
        // then
        assertThat(decoded.unreadable()).isTrue();
        assertThat(decoded.unreadableBecause()).contains("can't be told which charset");
    }

    private static String name(Sent sent) {
        return sent.language() + " in " + sent.charset();
    }

    private static boolean isRightOrRefused(Sent sent, String declared) {
        Decoded decoded = decoded(sent, declared);
        return decoded.unreadable() || withComma(decoded.text()).equals(withComma(sent.readable()));
    }

    private static Decoded decoded(Sent sent, String declared) {
        return TextDecoder.decode(sent.bytes(), Optional.of(declared).filter(name -> !name.isEmpty()));
    }

    /** Older charsets have no s and t with a comma for Romanian, and are read with a cedilla. */
    private static String withComma(String text) {
        return text.replace('ş', 'ș').replace('ţ', 'ț').replace('Ş', 'Ș').replace('Ţ', 'Ț');
    }

    private static Stream<Sent> sent(int length) {
        return Table.load("/charset/texts.tsv").rows().stream().flatMap(row -> Stream.of(
                        row.get("charsets").split(" ", -1))
                .map(charset -> new Sent(row.get("language"), Charset.forName(charset), cut(row.get("text"), length))));
    }

    private static String cut(String text, int length) {
        int start = length < text.length() ? 12 : 0;
        return text.substring(start, Math.min(text.length(), start + length));
    }
}
