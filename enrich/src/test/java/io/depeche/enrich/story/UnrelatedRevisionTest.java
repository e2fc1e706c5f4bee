package io.depeche.enrich.story;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.ArticleBuilder;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Outcome;
import io.depeche.model.Story;
import io.depeche.model.Story.Change;
import io.depeche.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnrelatedRevisionTest {
    private static final FirstRevision FIRST_REVISION = new FirstRevision(Words.shipped());
    private static final Revisions ORDER = new Revisions(Words.shipped());
    private static final ArticleBuilder FIRST =
            aPlainArticle().at(1).withCreated("2024-03-14T08:00:00Z").withVersion("1");

    private static final String HARBOUR =
            "The harbour of Brest opened again on Monday after the storm, said harbour master Anne Kervella, and"
                    + " ferries towards Ireland sailed with passengers that had waited since Saturday.";
    private static final String BAKERS =
            "Bakers across Bavaria raised prices because flour became expensive, according to their federation, which"
                    + " expects another increase before Christmas unless wheat harvests improve.";

    @Test
    void shouldRemarkThatAnUnrelatedTextHasTheIdOfAnother() {
        // given
        Revision harbour = Revisions.remember(
                null, FIRST.withHeadline("Harbour opens").withText(HARBOUR).enriched(FIRST_REVISION::of));

        // when
        Outcome<EnrichedArticle> bakers = ORDER.revise(
                harbour,
                FIRST.at(2)
                        .withCreated("2024-03-14T09:00:00Z")
                        .withHeadline("Bread costs more")
                        .withText(BAKERS)
                        .enriched(FIRST_REVISION::of));
        Outcome<EnrichedArticle> update = ORDER.revise(
                harbour,
                FIRST.at(2)
                        .withCreated("2024-03-14T09:00:00Z")
                        .withHeadline("Harbour full again")
                        .withText("More ferries sailed. " + HARBOUR)
                        .enriched(FIRST_REVISION::of));

        // then
        assertThat(remarks(bakers)).containsExactly("VER-CONFLICT");
        assertThat(story(bakers).change()).isEqualTo(Change.UPDATE);
        assertThat(remarks(update)).isEmpty();
    }

    private static List<String> remarks(Outcome<EnrichedArticle> outcome) {
        return outcome.fold(
                kept -> kept.value().article().source().lineage().remarks().stream()
                        .map(remark -> remark.code())
                        .toList(),
                skipped -> List.of("skipped"),
                refused -> List.of("refused"));
    }

    private static Story story(Outcome<EnrichedArticle> outcome) {
        return outcome.fold(
                kept -> kept.value().story(),
                skipped -> {
                    throw new AssertionError("skipped: " + skipped.reason());
                },
                refused -> {
                    throw new AssertionError("refused: " + refused.problem());
                });
    }
}
