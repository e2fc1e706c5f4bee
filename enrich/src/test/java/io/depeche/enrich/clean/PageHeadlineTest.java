package io.depeche.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageHeadlineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            River rises in the south | River rises in the south of the country | River rises in the south of the country
            River rises in the south | The Daily Mill;River rises in the south | River rises in the south
            River rises in the south | The Daily Mill                          | River rises in the south
            River rises in the south | RIVER RISES: south waits                | RIVER RISES: south waits
            River rises in the south | River                                   | River rises in the south
            River rises in the south | -                                       | River rises in the south
            -                        | The Daily Mill;River rises              | The Daily Mill
            Harbour Update 1.8       | Harbour Update News                     | Harbour Update 1.8
            -                        | -                                       | -
            """)
    void shouldPreferTheTitleThatSpeaksOfTheSame(String declared, String titles, String headline) {
        // then
        assertThat(PageHeadline.of(cell(declared), cell(titles), "Harbour Update News"))
                .isEqualTo(cell(headline));
    }

    private static List<String> cell(String texts) {
        return texts.equals("-") ? List.of() : Stream.of(texts.split(";", -1)).toList();
    }
}
