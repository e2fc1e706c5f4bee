package io.depeche.words.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonScriptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    {"a":1}                              → {"a":1}
                    {"a":1};                             → {"a":1}
                    [{"a":1},{"b":[2]}]                  → [{"a":1},{"b":[2]}]
                    <!-- {"a":1} -->                     → {"a":1}
                    // <![CDATA[ {"a":1} // ]]>          → {"a":1}
                    <![CDATA[[{"a":"]]"}]]]>             → [{"a":"]]"}]
                    {"a":"<![CDATA[b]]>"}                → {"a":"<![CDATA[b]]>"}
                    "a"                                  → "a"
                    }{                                   → }{
                    """)
    void shouldTakeOffWhatWrapsJson(String script, String json) {
        assertThat(JsonScript.bare(script)).isEqualTo(json);
    }
}
