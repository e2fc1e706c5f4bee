package io.depeche.words.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTableTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            <div class="a">, div
            <DIV class="a">, div
            <Dl>,            dl
            <d>,
            <divs>,
            <blockquotes-of-others>,
            """)
    void shouldFindANameInAnyCase(String tag, @Nullable String expected) {
        // given
        NameTable<String> table = new NameTable<>(Map.of("div", "div", "dl", "dl", "li", "li"));
        int end = tag.indexOf(' ') < 0 ? tag.length() - 1 : tag.indexOf(' ');

        // when / then
        assertThat(table.at(tag, 1, end)).isEqualTo(expected);
    }

    @Test
    void shouldHoldAllItsNames() {
        // given
        NameTable<String> table = new NameTable<>(
                Html.EVERYDAY.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));

        // when / then
        assertThat(Html.EVERYDAY)
                .allSatisfy(name -> assertThat(table.at(name, 0, name.length())).isEqualTo(name));
    }
}
