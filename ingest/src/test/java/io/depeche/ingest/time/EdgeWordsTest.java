package io.depeche.ingest.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeWordsTest {
    private static final EdgeWords EDGES = EdgeWords.of(Set.of("not for release", "embargo jusqu'au", "sperrfrist"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Not for release until Friday | true  | false
            ** [Sperrfrist]: 18 Uhr      | true  | false
            Port opens - (SPERRFRIST)!   | false | true
            Sperrfristen                 | false | false
            NOT FOR RELEASE              | true  | true
            Not a soul was for release   | false | true
            Not                          | false | false
            embargo jusqu'au             | true  | true
            12 Sperrfrist 13             | true  | true
            -                            | false | false
            İİİİ                         | false | false
            İİ                           | false | false
            ``                           | false | false
            """)
    void shouldFindLinesThatAPhraseMayBeginOrEnd(String line, boolean begins, boolean ends) {
        // then
        assertThat(EDGES.mayBegin(line)).isEqualTo(begins);
        assertThat(EDGES.mayEnd(line)).isEqualTo(ends);
    }
}
