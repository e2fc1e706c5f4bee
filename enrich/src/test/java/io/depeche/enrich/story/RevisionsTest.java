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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
        // given
        Revision second = Revisions.remember(
                REMEMBERED, FIRST.at(2).created(null).body("Between.").enriched());

        // when
        Outcome<EnrichedArticle> outcome = Revisions.revise(second, FIRST.at(3).enriched());

        // then
        assertThat(code(outcome)).isEqualTo("VER-DUPLICATE");
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldEndWithTheLatestVersionInWhateverOrderVersionsCome(long seed) {
        // given
        List<Articles> versions = new ArrayList<>(hourlyVersions(8));
        Collections.shuffle(versions, new Random(seed));

        // when
        List<EnrichedArticle> kept = read(versions);

        // then
        assertThat(kept)
                .extracting(article -> article.article().versionCreated())
                .isSorted()
                .endsWith(Instant.parse("2024-03-14T07:00:00Z"));
        assertThat(kept)
                .extracting(article -> article.story().revision())
                .isEqualTo(IntStream.rangeClosed(1, kept.size()).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldMakeTheSameStoryOfVersionsThatAreSentSeveralTimes(long seed) {
        // given: every version comes once, and some of the last eight come again, from other places of the topic
        Random random = new Random(seed);
        List<Articles> once = hourlyVersions(20);
        List<Articles> again = new ArrayList<>();
        for (int i = 0; i < once.size(); i++) {
            again.add(once.get(i));
            int before = i - random.nextInt(Math.min(i + 1, Revision.REMEMBERED_DIGESTS));
            again.add(once.get(before).at(1000L + i));
        }

        // when
        List<EnrichedArticle> kept = read(again);

        // then
        assertThat(kept).isEqualTo(read(once));
    }

    @Test
    void shouldCallAVersionWithOtherWordsAndAKillBetweenAnUpdateAndNoRepeat() {
        // given
        Revision killed = Revisions.remember(
                REMEMBERED,
                FIRST.at(2)
                        .created("2024-03-14T09:00:00Z")
                        .status(PubStatus.CANCELED)
                        .enriched());

        // when: the words of before the kill come back
        Outcome<EnrichedArticle> outcome = Revisions.revise(
                killed, FIRST.at(3).created("2024-03-14T10:00:00Z").version("3").enriched());

        // then
        assertThat(story(outcome).change()).isEqualTo(Change.UPDATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correctional", "update", "WRAPUP 2", "uncorrected", "sig:update", ""})
    void shouldNotTakeAnotherWordForACorrection(String signal) {
        // when
        Story story =
                kept(FIRST.at(2).created("2024-03-14T09:00:00Z").signal(signal).body("More is known now."));

        // then
        assertThat(story.change()).isEqualTo(Change.UPDATE);
    }

    private static List<Articles> hourlyVersions(int count) {
        return IntStream.range(0, count)
                .mapToObj(hour -> FIRST.at(hour)
                        .created("2024-03-14T%02d:00:00Z".formatted(hour))
                        .version(Integer.toString(hour))
                        .body("Hour " + hour + "."))
                .toList();
    }

    /** What goes on of articles that come in this order, each with its story. */
    private static List<EnrichedArticle> read(List<Articles> articles) {
        List<EnrichedArticle> kept = new ArrayList<>();
        @Nullable Revision last = null;
        for (Articles article : articles) {
            if (Revisions.revise(last, article.enriched()) instanceof Outcome.Kept<EnrichedArticle> next) {
                kept.add(next.value());
                last = Revisions.remember(last, next.value());
            }
        }
        return kept;
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
