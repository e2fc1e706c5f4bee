package io.depeche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.feed.FeedProfiles;
import io.depeche.model.Remark;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private final Languages languages = new Languages(Words.shipped());
    private final List<Remark> remarks = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "en, en", "EN, en", "en_GB, en-GB", "pt-br, pt-BR", "zh-Hans-CN, zh-Hans-CN", "eng, en", "fre, fr", "fra, fr",
        "ger, de", "dut-BE, nl-BE", "English, en", "Français, fr", "Deutsch, de", "cn, zh", "jp, ja", "gb, en",
        "fr_FR.UTF-8, fr-FR", "iw, he", "uk, uk"
    })
    void shouldReadCodesAndNamesAsTags(String declared, String tag) {
        // then
        assertThat(read(declared)).isEqualTo(tag);
        assertThat(remarks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-default", "und", "mul", "en, fr", "12", "?"})
    void shouldRemarkWhatNamesNoLanguage(String declared) {
        // then
        assertThat(read(declared)).isNull();
        assertThat(remarks).extracting(Remark::code).containsExactly("SCH-BAD-LANGUAGE");
    }

    private @Nullable String read(String declared) {
        return languages.read(declared, FeedProfiles.load(Optional.empty()).ofFeed("default"), remarks);
    }
}
