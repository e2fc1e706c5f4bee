package io.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {
    @Test
    void shouldPrintTopicPartitionOffsetAndItem() {
        // given
        Coordinates coordinates = new Coordinates(Coordinates.record("wire.raw", 2, 41), 1, 3);

        // when
        String text = coordinates.toString();

        // then
        assertThat(text).isEqualTo("wire.raw-2@41#1/3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wire.raw-0@0#0/0", "wire.raw-0@9007199254740993#1/1", "a #1/2 b.txt#2/2", "dir/é\n.xml#1/1"})
    void shouldParseWhatTheyPrint(String text) {
        // when
        Coordinates coordinates = Coordinates.parse(text);

        // then
        assertThat(coordinates).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wire.raw-0@41", "#1/1", "a#1/", "a#-1/1", "a#2/1", " #1/1", "a#1/1000000000"})
    void shouldRefuseAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Coordinates.parse(text));
    }
}
