package io.depeche.enrich.story;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.ArticleBuilder;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionOrderTest {
    private static final FirstRevision FIRST_REVISION = new FirstRevision(Words.shipped());
    private static final Revisions ORDER = new Revisions(Words.shipped());
    private static final ArticleBuilder FIRST =
            aPlainArticle().at(1).withCreated("2024-03-14T08:00:00Z").withVersion("1");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldEndWithTheLatestVersionInWhateverOrderVersionsCome(long seed) {
        // given
        List<ArticleBuilder> versions = new ArrayList<>(hourlyVersions(8));
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
        List<ArticleBuilder> once = hourlyVersions(20);
        List<ArticleBuilder> again = new ArrayList<>();
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

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # time, version and hour of receipt of the kill of a version of 08:00, and what it does to one of 09:00, received at 12
            08:30, 1, 11, VER-STALE
            -,     -, 11, VER-STALE
            08:30, -, 11, VER-STALE
            # the agency may kill by the fields of what it kills, by later ones, or when it has all seen
            09:00, 2, 11, kill
            09:30, 3, 11, kill
            08:30, 1, 13, kill
            -,     -, 13, kill
            -,     -, 12, kill
            """)
    void shouldNotLetARedrivenKillOvertakeWhatFollowedIt(
            @Nullable String time, @Nullable String version, int hour, String becomes) {
        // given
        Revision first = Revisions.remember(
                null, FIRST.withReceived("2024-03-14T10:00:00Z").enriched(FIRST_REVISION::of));
        ArticleBuilder revived = FIRST.at(3)
                .withCreated("2024-03-14T09:00:00Z")
                .withVersion("2")
                .withText("Again.")
                .withReceived("2024-03-14T12:00:00Z");
        Revision last = Revisions.remember(first, revived.enriched(FIRST_REVISION::of));

        // when
        ArticleBuilder kill = FIRST.at(2)
                .withCreated(time == null ? null : "2024-03-14T" + time + ":00Z")
                .withVersion(version)
                .withStatus(PubStatus.CANCELED)
                .withText("")
                .withReceived("2024-03-14T" + hour + ":00:00Z");
        String end = ORDER.revise(last, kill.enriched(FIRST_REVISION::of))
                .fold(
                        kept -> kept.value().story().change().name().toLowerCase(Locale.ROOT),
                        skipped -> skipped.reason().code(),
                        refused -> refused.problem().code());

        // then
        assertThat(end).isEqualTo(becomes);
    }

    private static List<ArticleBuilder> hourlyVersions(int count) {
        return IntStream.range(0, count)
                .mapToObj(hour -> FIRST.at(hour)
                        .withCreated("2024-03-14T%02d:00:00Z".formatted(hour))
                        .withVersion(Integer.toString(hour))
                        .withText("Hour " + hour + "."))
                .toList();
    }

    /** What goes on of articles that come in this order, each with its story. */
    private static List<EnrichedArticle> read(List<ArticleBuilder> articles) {
        List<EnrichedArticle> kept = new ArrayList<>();
        @Nullable Revision last = null;
        for (ArticleBuilder article : articles) {
            if (ORDER.revise(last, article.enriched(FIRST_REVISION::of))
                    instanceof Outcome.Kept<EnrichedArticle> next) {
                kept.add(next.value());
                last = Revisions.remember(last, next.value());
            }
        }
        return kept;
    }
}
