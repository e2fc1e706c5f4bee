package io.depeche.words.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleLinesTest {
    @Test
    void shouldFindTheLineOfEachExampleHoweverItIsWritten() {
        // given
        String yaml = """
                # a comment
                name: nordwire
                examples:
                  - {id: a, uri: b}

                  - id: c
                    lifts: {place: Oslo}
                rules:
                  - rule: dateline
                    examples:
                      - in: >-
                          two
                          lines
                      - {in: d}
                """;

        // when
        List<Integer> lines = ExampleLines.of(yaml);

        // then
        assertThat(lines).containsExactly(4, 6, 11, 14);
    }

    @Test
    void shouldFindNoneInAFileWithoutExamples() {
        // when
        List<Integer> lines = ExampleLines.of("name: nordwire\nids: [a, b]\n");

        // then
        assertThat(lines).isEmpty();
    }
}
