package io.depeche.ingest.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON in which one item has a fault: G is a good item, B one cut in a string, N one that is not news, | a line end. */
class NeighboursTest {
    private static final String GOOD =
            "{\"uri\":\"urn:x:1\",\"headline\":\"Rain\",\"subject\":[{\"name\":\"a\"},{\"name\":\"b\"}]}";
    private static final String CUT = "{\"uri\":\"urn:x:2\",\"headline\":\"Ra";
    private static final String UNQUOTED =
            "{\"uri\":\"urn:x:2\",\"headline\": Rain,\"subject\":[{\"name\":\"a\"},{\"name\":\"b\"}]}";

    @ParameterizedTest
    @CsvSource({
        "G|B|G|G, item fault item item",
        "B|G, fault item",
        "G|G|B, item item fault",
        "G|U|G, item fault item",
        "G|\uFEFFG, item item",
        "'[G,|U,|G]', item fault item",
        "'[G,U,G,U,G]', item fault item fault item",
        "'[G,B,G]', item fault item",
        "'[U,G]', fault item",
        "'{\"items\":[G,U,G]}', item fault item",
        "'[null,G,5,G]', fault item fault item",
        "GUG, item fault item"
    })
    void shouldReadTheNeighboursOfABadItem(String layout, String found) {
        // given
        String text = layout.replace("G", "\u0001")
                .replace("B", CUT)
                .replace("U", UNQUOTED)
                .replace("\u0001", GOOD)
                .replace('|', '\n');
        // when
        List<String> codes = Files.read(text).found().stream()
                .map(one -> Files.code(one).equals("an item") ? "item" : "fault")
                .toList();
        // then
        assertThat(codes).containsExactly(found.split(" ", -1));
    }
}
