package io.depeche.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsTest {
    @TempDir
    Path own;

    @Test
    void shouldGiveTheWordsOfALanguage() {
        // when
        Words words = Words.shipped();

        // then
        assertThat(words.of(Kind.FUNCTION_WORDS, "de")).contains("und").doesNotContain("the");
        assertThat(words.of(Kind.FUNCTION_WORDS)).contains("und", "the");
    }

    @Test
    void shouldGiveTheWordsOfAUse() {
        // when
        Words words = Words.shipped();

        // then
        assertThat(words.of(Kind.LEGAL_FORMS, new Use("follows")))
                .contains("GmbH")
                .doesNotContain("SARL");
    }

    @Test
    void shouldGiveTheWordsOfAUseAsAPattern() throws IOException {
        // given
        write("any/byline-prefixes.tsv", "# mode: replace\nword\tuse\na.\tteleprinter\na. b\tteleprinter\n");

        // when
        Words words = Words.load(Optional.of(own));

        // then
        assertThat("a. b").matches(words.pattern(Kind.BYLINE_PREFIXES, new Use("teleprinter")));
        assertThat("ax").doesNotMatch(words.pattern(Kind.BYLINE_PREFIXES, new Use("teleprinter")));
        assertThat("").doesNotMatch(words.pattern(Kind.BYLINE_PREFIXES, new Use("none")));
    }

    @Test
    void shouldGiveWhatIsSaidOfAWordLastByTheUser() throws IOException {
        // given
        write("de/months.tsv", "word\tmonth\nmärz\t12\n");

        // when
        Map<String, Integer> months =
                Words.load(Optional.of(own)).said(Kind.MONTHS, "word", "month", Integer::parseInt);

        // then
        assertThat(months).containsEntry("märz", 12).containsEntry("august", 8);
    }

    @Test
    void shouldRefuseAUseThatDoesNotExist() throws IOException {
        // given
        write("de/legal-forms.tsv", "word\tuse\nmbH\tfollow\n");

        // when, then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Words.load(Optional.of(own)))
                .withMessageContaining("legal-forms.tsv:2: use is one of")
                .withMessageContaining("not follow");
    }

    @Test
    void shouldAddTheRowsOfAUsersFile() throws IOException {
        // given
        write("de/function-words.tsv", "word\nmoin\n");

        // when
        Words words = Words.load(Optional.of(own));

        // then
        assertThat(words.of(Kind.FUNCTION_WORDS, "de")).contains("und", "moin");
    }

    @Test
    void shouldReplaceAListByAUsersFileThatSaysSo() throws IOException {
        // given
        write("de/function-words.tsv", "# mode: replace\nword\nmoin\n");

        // when
        Words words = Words.load(Optional.of(own));

        // then
        assertThat(words.of(Kind.FUNCTION_WORDS, "de")).containsExactly("moin");
    }

    @Test
    void shouldNameTheLineOfAUsersFileThatCannotBeUsed() throws IOException {
        // given
        write("de/function-words.tsv", "# mine\nword\nmoin\tmoin\n");

        // when, then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Words.load(Optional.of(own)))
                .withMessageContaining("function-words.tsv:3: 2 cells under 1 columns");
    }

    @Test
    void shouldRefuseAModeThatDoesNotExist() throws IOException {
        // given
        write("de/function-words.tsv", "# mode: extend\nword\nmoin\n");

        // when, then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Words.load(Optional.of(own)))
                .withMessageContaining("function-words.tsv: mode is \"replace\"");
    }

    @Test
    void shouldRefuseOtherColumns() throws IOException {
        // given
        write("de/function-words.tsv", "words\nmoin\n");

        // when, then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Words.load(Optional.of(own)))
                .withMessageContaining("function-words.tsv: the columns are words, not word");
    }

    @Test
    void shouldRefuseAFileThatNothingReads() throws IOException {
        // given
        write("de/function-word.tsv", "word\nmoin\n");

        // when, then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Words.load(Optional.of(own)))
                .withMessageContaining("function-word.tsv is not a list that Dépêche reads");
    }

    @Test
    void shouldSayWhichListALanguageOfTheUsersLacks() throws IOException {
        // given
        write("any/supported.tsv", "language\tiso639-3\tname\nsv\tswe\tSwedish\n");

        // when, then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Words.load(Optional.of(own)))
                .withMessageContaining("words/sv/")
                .withMessageContaining("missing: words/sv/function-words.tsv, words/sv/link-words.tsv, ");
    }

    private void write(String file, String text) throws IOException {
        Path path = own.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
