package io.depeche.enrich.story.diff;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.ArticleBuilder;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.Span;
import io.depeche.model.Story.Change;
import io.depeche.model.Story.Difference;
import io.depeche.model.Story.Difference.Kind;
import io.depeche.model.Story.Difference.What;
import io.depeche.words.Words;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final Differences DIFFERENCES = new Differences(Words.shipped());
    private static final ArticleBuilder BEFORE = aPlainArticle()
            .withHeadline("Harbour opens")
            .withText("The ferry sailed on Monday. Ana Ruiz, 41, sold 🚢 12 tickets.")
            .withEntity(EntityTag.Type.PERSON, "Ana Ruiz", null, Field.BODY);

    @Test
    void shouldNameTheFiguresDatesAndNamesThatACorrectionCorrects() {
        // given
        ArticleBuilder after = BEFORE.withText("The ferry sailed on Tuesday. Eva Ruiz, 41, sold 🚢 15 tickets.")
                .withEntity(EntityTag.Type.PERSON, "Eva Ruiz", null, Field.BODY);

        // when
        List<Difference> differences = between(BEFORE, after, Change.CORRECTION);

        // then
        assertThat(differences).extracting(Difference::kind).containsOnly(Kind.CORRECTION_OF_FACT);
        assertThat(differences)
                .extracting(difference -> difference.what() + " " + difference.from() + " > " + difference.to())
                .containsExactly(
                        "DATE Monday > Tuesday",
                        "SENTENCE The ferry sailed on Monday. > The ferry sailed on Tuesday.",
                        "FIGURE 12 > 15",
                        "NAME Ana Ruiz > Eva Ruiz",
                        "SENTENCE Ana Ruiz, 41, sold 🚢 12 tickets. > Eva Ruiz, 41, sold 🚢 15 tickets.");
    }

    @Test
    void shouldCountCodePointsInSpansOfTheNewText() {
        // when
        List<Difference> differences = between(
                BEFORE,
                BEFORE.withText("The ferry sailed on Monday. Ana Ruiz, 41, sold 🚢 15 tickets."),
                Change.UPDATE);

        // then
        assertThat(differences)
                .filteredOn(difference -> difference.what() == What.FIGURE)
                .extracting(Difference::at)
                .containsExactly(new Span(Field.BODY, 49, 51, "15"));
    }

    @Test
    void shouldCallAnAddedSentenceNewFactsAndOtherWordsInAnUpdateTextOnly() {
        // when
        List<Difference> differences = between(
                BEFORE,
                BEFORE.withText("The old ferry sailed on Monday. Ana Ruiz, 41, sold 🚢 12 tickets.")
                        .withParagraph("Nobody was hurt in the storm."),
                Change.UPDATE);

        // then
        assertThat(differences).extracting(Difference::kind).containsExactly(Kind.TEXT_ONLY, Kind.NEW_FACTS);
        assertThat(differences.get(1).from()).isNull();
        assertThat(differences.get(1).to()).isEqualTo("Nobody was hurt in the storm.");
    }

    @Test
    void shouldSeeWhatStandsAroundTheTextAsFurnitureOnly() {
        // when
        List<Difference> differences = between(BEFORE, BEFORE.withHeadlineTags("UPDATE 1"), Change.UPDATE);

        // then
        assertThat(differences)
                .containsExactly(new Difference(Kind.FURNITURE_ONLY, What.HEADLINE_TAG, null, "UPDATE 1", null));
    }

    @Test
    void shouldFindTheCorrectedHeadline() {
        // when
        List<Difference> differences = between(
                BEFORE.withHeadline("Harbour opens after 3 days"),
                BEFORE.withHeadline("Harbour opens after 5 days"),
                Change.CORRECTION);

        // then
        assertThat(differences).extracting(Difference::what).containsExactly(What.FIGURE, What.SENTENCE);
        assertThat(differences.get(0).at()).isEqualTo(new Span(Field.HEADLINE, 20, 21, "5"));
    }

    @Test
    void shouldBoundWhatItListsAndKeepNoTextThatIsTooLong() {
        // given
        String many = "Line number and some words of it.\n".repeat(900);
        String more = many.replace("number", "other number");

        // then
        assertThat(between(BEFORE.withText(many), BEFORE.withText(more), Change.UPDATE))
                .hasSize(Differences.MOST);
        assertThat(Former.of(BEFORE.withText(many + many).enriched())).isNull();
    }

    private static List<Difference> between(ArticleBuilder before, ArticleBuilder after, Change change) {
        return DIFFERENCES.between(Objects.requireNonNull(Former.of(before.enriched())), after.enriched(), change);
    }
}
