package io.depeche.enrich.story;

import static io.depeche.enrich.Articles.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.Articles;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.Story;
import io.depeche.model.Story.Change;
import io.depeche.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionsTest {
    private static final Articles FIRST =
            anArticle().at(1).created("2024-03-14T08:00:00Z").version("1");
    private static final Revision REMEMBERED = Revisions.remember(null, FIRST.enriched());

    @Test
    void shouldBeginAStoryWithRevisionOne() {
        // when
        Story story = new FirstRevision(Words.shipped()).of(FIRST.enriched().article());

        // then
        assertThat(story.revision()).isEqualTo(1);
        assertThat(story.change()).isEqualTo(Change.NEW);
        assertThat(story.id()).isEqualTo("urn:test:1");
    }

    @Test
    void shouldCallANewerArticleWithOtherWordsAnUpdate() {
        // when
        Story story =
                kept(FIRST.at(2).created("2024-03-14T09:00:00Z").version("2").body("More is known now."));

        // then
        assertThat(story.revision()).isEqualTo(2);
        assertThat(story.change()).isEqualTo(Change.UPDATE);
    }

    @Test
    void shouldCallANewerArticleWithTheSameWordsARepeat() {
        // when
        Story story = kept(FIRST.at(2).created("2024-03-14T09:00:00Z").version("2"));

        // then
        assertThat(story.change()).isEqualTo(Change.REPEAT);
        assertThat(story.revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction", "sig:correction", "corrected", "Berichtigung"})
    void shouldBelieveTheProvidersWordOnACorrection(String signal) {
        // then
        assertThat(kept(FIRST.at(2)
                                .created("2024-03-14T09:00:00Z")
                                .signal(signal)
                                .body("Right now."))
                        .change())
                .isEqualTo(Change.CORRECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CORRECTED", "CORRECTED-UPDATE 1", "REFILE", "CORRIGÉ"})
    void shouldReadACorrectionFromTheHeadlinesTag(String tag) {
        // then
        assertThat(kept(FIRST.at(2).created("2024-03-14T09:00:00Z").tag(tag).body("Right now."))
                        .change())
                .isEqualTo(Change.CORRECTION);
    }

    @Test
    void shouldKillWhatIsCanceledEvenWithoutABody() {
        // when
        Story story = kept(FIRST.at(2)
                .created("2024-03-14T09:00:00Z")
                .status(PubStatus.CANCELED)
                .body(""));

        // then
        assertThat(story.change()).isEqualTo(Change.KILL);
        assertThat(story.revision()).isEqualTo(2);
    }

    @Test
    void shouldPassAKillWhoseTargetWasNeverSeen() {
        // when
        Outcome<EnrichedArticle> outcome =
                Revisions.revise(null, FIRST.status(PubStatus.CANCELED).enriched());

        // then
        assertThat(story(outcome).change()).isEqualTo(Change.KILL);
    }

    @Test
    void shouldWithholdWhatIsWithheld() {
        // then
        assertThat(kept(FIRST.at(2).created("2024-03-14T09:00:00Z").status(PubStatus.WITHHELD))
                        .change())
                .isEqualTo(Change.WITHHELD);
    }

    @Test
    void shouldSkipTheSameBytesSentAgain() {
        // then
        assertThat(skipped(FIRST.at(2))).isEqualTo("VER-DUPLICATE");
    }

    @Test
    void shouldGiveTheSameRevisionToTheSameRecordReadAgain() {
        // when
        Story story = kept(FIRST);

        // then
        assertThat(story.revision()).isEqualTo(1);
        assertThat(story.change()).isEqualTo(Change.NEW);
    }

    @Test
    void shouldGiveTheSameChangeToAnUpdateThatIsReadAgain() {
        // given
        Articles second = FIRST.at(2).created("2024-03-14T09:00:00Z").body("More is known now.");
        EnrichedArticle revised = Revisions.revise(REMEMBERED, second.enriched())
                .fold(kept -> kept.value(), skipped -> second.enriched(), refused -> second.enriched());

        // when
        Story again = story(Revisions.revise(Revisions.remember(null, revised), second.enriched()));

        // then
        assertThat(again.change()).isEqualTo(Change.UPDATE);
        assertThat(again.revision()).isEqualTo(2);
    }

    @Test
    void shouldNotLetAnOlderVersionOvertakeANewerOne() {
        // then
        assertThat(skipped(FIRST.at(2).created("2024-03-14T07:00:00Z").body("Older words.")))
                .isEqualTo("VER-STALE");
    }

    @Test
    void shouldNeverTakeAKillForStale() {
        // when
        Story story = kept(FIRST.at(2)
                .created("2024-03-14T07:00:00Z")
                .status(PubStatus.CANCELED)
                .body(""));

        // then
        assertThat(story.change()).isEqualTo(Change.KILL);
    }

    @Test
    void shouldReviveAKilledArticleOnlyByALaterVersion() {
        // given
        Revision killed = Revisions.remember(
                null, FIRST.at(2).status(PubStatus.CANCELED).body("").enriched());

        // when
        Outcome<EnrichedArticle> undated = Revisions.revise(
                killed, FIRST.at(3).created(null).body("Again.").enriched());
        Outcome<EnrichedArticle> later = Revisions.revise(
                killed,
                FIRST.at(3).created("2024-03-14T09:00:00Z").body("Again.").enriched());

        // then
        assertThat(code(undated)).isEqualTo("VER-STALE");
        assertThat(story(later).change()).isEqualTo(Change.UPDATE);
    }

    @Test
    void shouldNotReviveByAVersionBetweenAnOldKillAndWhatItKilled() {
        // given
        Articles kill = FIRST.at(2)
                .created("2024-03-14T07:00:00Z")
                .status(PubStatus.CANCELED)
                .body("");
        Revision killed = Revisions.remember(REMEMBERED, kill.enriched());

        // when
        Outcome<EnrichedArticle> outcome = Revisions.revise(
                killed,
                FIRST.at(3).created("2024-03-14T07:30:00Z").body("Again.").enriched());

        // then
        assertThat(code(outcome)).isEqualTo("VER-STALE");
    }

    @Test
    void shouldNotCompareAVersionWithNone() {
        // given
        Revision unversioned = Revisions.remember(null, FIRST.version(null).enriched());

        // when
        Outcome<EnrichedArticle> outcome = Revisions.revise(
                unversioned, FIRST.at(2).version("2").body("Two.").enriched());

        // then
        assertThat(story(outcome).change()).isEqualTo(Change.UPDATE);
    }

    @Test
    void shouldSkipTheBytesOfAnEarlierRevisionToo() {
        // when
        Revision second = Revisions.remember(
                REMEMBERED, FIRST.at(2).created(null).body("Between.").enriched());

        // then
        assertThat(code(Revisions.revise(second, FIRST.at(3).enriched()))).isEqualTo("VER-DUPLICATE");
    }

    @Test
    void shouldOrderVersionsOfOneTimeByTheirNumbers() {
        // given
        Revision second =
                Revisions.remember(null, FIRST.at(2).version("10").body("Ten.").enriched());

        // when
        Outcome<EnrichedArticle> outcome =
                Revisions.revise(second, FIRST.at(3).version("9").body("Nine.").enriched());

        // then
        assertThat(code(outcome)).isEqualTo("VER-STALE");
    }

    @Test
    void shouldNotTrustOpaqueVersionsAgainstTheTime() {
        // given
        Revision opaque = Revisions.remember(null, FIRST.version("978556838").enriched());

        // when
        Outcome<EnrichedArticle> outcome = Revisions.revise(
                opaque,
                FIRST.at(2)
                        .version("5")
                        .created("2024-03-14T09:00:00Z")
                        .body("Later.")
                        .enriched());

        // then
        assertThat(story(outcome).change()).isEqualTo(Change.UPDATE);
    }

    @Test
    void shouldTakeArticlesWithoutATimeInTheOrderTheyCome() {
        // when
        Story story = kept(FIRST.at(2).created(null).body("Whenever."));

        // then
        assertThat(story.revision()).isEqualTo(2);
    }

    private static Story kept(Articles next) {
        return story(Revisions.revise(REMEMBERED, next.enriched()));
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

    private static String skipped(Articles next) {
        return code(Revisions.revise(REMEMBERED, next.enriched()));
    }

    private static String code(Outcome<EnrichedArticle> outcome) {
        return outcome.fold(kept -> "kept", skipped -> skipped.reason().code(), refused -> "refused");
    }
}
