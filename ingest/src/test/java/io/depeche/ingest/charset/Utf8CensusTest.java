package io.depeche.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8CensusTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "tab\tline\r\n",
                "bell\u0007 and delete\u007f",
                "Zürich, Ôé",
                "ZÃ¼rich",
                "â€œquotedâ€\u009d",
                "Ã",
                "naïve â€œquotes",
                "â€œ Ã¼ und ü",
                "ação",
                "Ã¼ and Ã¶",
                "Ã¼Ã¶é",
                "ÃA",
                "Á\u00a0, õ\u00a0",
                "Â\u00a0",
                "ô\u00a0",
                "a text from 東京\u0000\uFEFF",
                "no\uFEFFmark\u0001"
            })
    void shouldTellWhatIsNotWorthLookingForInTheText(String text) {
        // given
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        // when
        Utf8Census census = Utf8Census.of(bytes);

        // then
        assertThat(census.controls()).isEqualTo(Controls.count(text));
        assertThat(census.repairable() ? Mojibake.repair(text) : text).isEqualTo(Mojibake.repair(text));
        assertThat(TextDecoder.decode(bytes, Optional.empty()).text()).isEqualTo(Controls.clean(Mojibake.repair(text)));
    }
}
