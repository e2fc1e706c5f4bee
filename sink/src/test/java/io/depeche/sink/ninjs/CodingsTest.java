package io.depeche.sink.ninjs;

import static io.depeche.model.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Article;
import io.depeche.model.WireItem;
import io.depeche.model.ninjs.NinjsArticle.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingsTest {
    @ParameterizedTest
    @CsvSource({
        "medtop:04000000, http://cv.iptc.org/newscodes/mediatopic/04000000,",
        "subj:15054000, http://cv.iptc.org/newscodes/subjectcode/15054000,",
        "https://example.org/subjects/1, https://example.org/subjects/1,",
        "N2:FR, , N2:FR",
        "medtop:not a code, , medtop:not a code",
        ", ,"
    })
    void shouldGiveASubjectItsUriWhereItHasOne(@Nullable String code, @Nullable String uri, @Nullable String literal) {
        // given
        WireItem.Coding coding =
                new WireItem.Coding(List.of(new WireItem.Subject(code, "shipping")), List.of(), List.of());
        Article article = anArticle()
                .withProvider("Example Wire")
                .withCoding(coding)
                .enriched()
                .article();

        // when
        List<Subject> subjects = Codings.subjects(article);

        // then
        assertThat(subjects).containsExactly(new Subject("shipping", uri, literal, "Example Wire"));
    }
}
