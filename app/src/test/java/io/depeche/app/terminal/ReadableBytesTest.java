package io.depeche.app.terminal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadableBytesTest {
    @Test
    void shouldShowTextAsItIs() {
        assertThat(readable("Événement à Łódź 😀\r\n\tsecond line".getBytes(UTF_8)))
                .isEqualTo("Événement à Łódź 😀\n\tsecond line");
    }

    @Test
    void shouldLetNoByteActOnTheTerminal() {
        assertThat(readable("\u001b[2J\u0007\r\u009b".getBytes(UTF_8))).isEqualTo("\\x1b[2J\\x07\\x0d\\x9b");
    }

    @Test
    void shouldShowBytesThatAreNotText() {
        assertThat(readable("Café ouvert".getBytes(ISO_8859_1))).isEqualTo("Caf\\xe9 ouvert");
        assertThat(readable(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0, (byte) 0xc3}))
                .isEqualTo("\\xff\\xfea\\x00\\xc3");
    }

    @Test
    void shouldShowNoMoreThanIsWanted() {
        assertThat(ReadableBytes.of("abcdef".getBytes(UTF_8), 3)).isEqualTo("abc");
    }

    @Test
    void shouldMakeOneLineOfWhatSomebodyElseWrote() {
        assertThat(ReadableBytes.line(" broken\r\n\tat \u001b[31m line 3")).isEqualTo("broken at \\x1b[31m line 3");
    }

    private static String readable(byte[] bytes) {
        return ReadableBytes.of(bytes, 1_000);
    }
}
