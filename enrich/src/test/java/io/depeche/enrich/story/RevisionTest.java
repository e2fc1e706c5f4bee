package io.depeche.enrich.story;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.ArticleBuilder;
import io.depeche.model.PubStatus;
import io.depeche.model.Story.Change;
import io.depeche.model.WireItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a remembered revision says of the ones that follow it. */
class RevisionTest {
    private static final String EIGHT = "2024-03-14T08:00:00Z";
    private static final String NINE = "2024-03-14T09:00:00Z";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            08 | 1         | 09 | 1         | true  | older by its time
            09 | 1         | 08 | 2         | false | time decides before the version
            08 | 1         | 08 | 2         | true  | older by its version
            08 | 9         | 08 | 10        | true  | versions are numbers and not words
            08 | 2         | 08 | 2         | false | the same
            08 | a         | 08 | b         | false | an opaque version says nothing
            08 | 1         | 08 | b         | false | nor does one beside a number
            08 | -         | 08 | 2         | false | no version says nothing
            -  | 1         | -  | 2         | true  | without times the version decides
            -  | 1         | 09 | 2         | false | where one alone has a time nobody knows
            08 | 1         | -  | 2         | false | nor where the other alone has one
            08 | 1000000000000000000 | 08 | 2000000000000000000 | false | too long for a number
            """)
    void shouldBeOlderByTimeAndAmongOneTimeByNumber(
            @Nullable String hour,
            @Nullable String version,
            @Nullable String otherHour,
            @Nullable String otherVersion,
            boolean older) {
        // given
        Revision one = revision(aPlainArticle().withCreated(at(hour)).withVersion(version));
        Revision other = revision(aPlainArticle().withCreated(at(otherHour)).withVersion(otherVersion));

        // then
        assertThat(one.isOlderThan(other)).isEqualTo(older);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            09 | 1 | 08 | 2 | true  | the number decides before the time
            08 | 2 | 09 | 1 | false | in both directions
            08 | 2 | 09 | 2 | true  | one number: the time
            -  | 1 | -  | 2 | true  | no time
            09 | - | 08 | 2 | false | no number: the time
            08 | a | 09 | 2 | true  | a word is not a number
            """)
    void shouldBeOlderByNumberWhereTheProvidersVersionsAreOrdinal(
            @Nullable String hour,
            @Nullable String version,
            @Nullable String otherHour,
            @Nullable String otherVersion,
            boolean older) {
        // given
        ArticleBuilder ordinal = aPlainArticle().withVersions(WireItem.Versions.ORDINAL);
        Revision one = revision(ordinal.withCreated(at(hour)).withVersion(version));
        Revision other = revision(ordinal.withCreated(at(otherHour)).withVersion(otherVersion));

        // then
        assertThat(one.isOlderThan(other)).isEqualTo(older);
        assertThat(other.isLaterThan(one)).isEqualTo(older);
    }

    @Test
    void shouldBeOlderByWhenItWasReceivedWhereNothingElseSays() {
        // given: a redriven record keeps its time
        Revision redriven = revision(aPlainArticle().withCreated(null).withReceived(EIGHT));
        Revision last = revision(aPlainArticle().withCreated(null).withReceived(NINE));

        // then
        assertThat(redriven.isOlderThan(last)).isTrue();
        assertThat(last.isOlderThan(redriven)).isFalse();
    }

    @Test
    void shouldNeverBeOlderThanOneThatIsOlderThanItself() {
        // given
        List<Revision> all = Stream.of(null, EIGHT, NINE)
                .flatMap(time -> Stream.of(null, "1", "2", "b")
                        .map(version ->
                                revision(aPlainArticle().withCreated(time).withVersion(version))))
                .toList();

        // then
        for (Revision one : all) {
            assertThat(one.isOlderThan(one)).isFalse();
            assertThat(all).filteredOn(one::isOlderThan).noneMatch(other -> other.isOlderThan(one));
            assertThat(all).filteredOn(one::isLaterThan).allMatch(other -> other.isOlderThan(one));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"09,08,true", "08,08,false", "08,09,false", "-,08,false", "09,-,false"})
    void shouldBeLaterOnlyForCertain(@Nullable String hour, @Nullable String otherHour, boolean later) {
        // given
        Revision one = revision(aPlainArticle().withCreated(at(hour)));
        Revision other = revision(aPlainArticle().withCreated(at(otherHour)));

        // then
        assertThat(one.isLaterThan(other)).isEqualTo(later);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"09,08,09", "08,09,09", "-,08,08", "08,-,08", "-,-,-"})
    void shouldTakeTheTimeOfTheRevisionBeforeWhereThatIsLater(
            @Nullable String hour, @Nullable String lastHour, @Nullable String expected) {
        // given
        Revision one = revision(aPlainArticle().withCreated(at(hour)));
        Revision last = revision(aPlainArticle().withCreated(at(lastHour)));

        // when
        Revision placed = one.notBefore(last);

        // then
        assertThat(placed.versionCreated())
                .isEqualTo(revision(aPlainArticle().withCreated(at(expected))).versionCreated());
        assertThat(placed.textDigest()).isEqualTo(one.textDigest());
        assertThat(placed.rawDigests()).isEqualTo(one.rawDigests());
    }

    @Test
    void shouldSayTheSameOnlyWithTheSameWordsAndStatus() {
        // given
        Revision one = revision(aPlainArticle());

        // then
        assertThat(one.saysTheSameAs(revision(
                        aPlainArticle().withVersion("7").withCreated(NINE).at(7))))
                .isTrue();
        assertThat(one.saysTheSameAs(revision(aPlainArticle().withHeadline("Port strike goes on"))))
                .isFalse();
        assertThat(one.saysTheSameAs(revision(aPlainArticle().withText("The strike goes on."))))
                .isFalse();
        assertThat(one.saysTheSameAs(revision(aPlainArticle().withStatus(PubStatus.WITHHELD))))
                .isFalse();
    }

    @Test
    void shouldNotTakeABodyThatRepeatsAHeadlineForTheHeadline() {
        // given
        Revision headed = revision(aPlainArticle().withHeadline("Strike").withText(""));
        Revision unheaded = revision(aPlainArticle().withHeadline("").withText("Strike"));

        // then
        assertThat(headed.saysTheSameAs(unheaded)).isFalse();
    }

    @Test
    void shouldRememberTheBytesOfTheLastRevisionsAndForgetOlderOnes() {
        // given
        List<ArticleBuilder> versions = IntStream.rangeClosed(1, Revision.REMEMBERED_DIGESTS + 3)
                .mapToObj(i -> aPlainArticle().withVersion(Integer.toString(i)))
                .toList();

        // when
        Revision last = remembered(versions);

        // then
        List<Boolean> known = versions.stream()
                .map(version -> last.hasReadTheBytesOf(version.article()))
                .toList();
        assertThat(known.subList(0, 3)).containsOnly(false);
        assertThat(known.subList(3, known.size())).containsOnly(true);
    }

    @Test
    void shouldRememberBytesOnceHoweverOftenTheyCame() {
        // given
        List<ArticleBuilder> versions = new ArrayList<>(List.of(aPlainArticle().withVersion("1")));
        for (int i = 0; i < 20; i++) {
            versions.add(aPlainArticle().withVersion("2").at(i));
        }

        // when
        Revision last = remembered(versions);

        // then
        assertThat(last.rawDigests()).hasSize(2);
        assertThat(last.hasReadTheBytesOf(aPlainArticle().withVersion("1").article()))
                .isTrue();
    }

    private static Revision remembered(List<ArticleBuilder> versions) {
        @Nullable Revision last = null;
        for (ArticleBuilder version : versions) {
            last = Revision.of(1, version.enriched(), Change.UPDATE, last);
        }
        return Objects.requireNonNull(last);
    }

    private static Revision revision(ArticleBuilder article) {
        return Revision.of(1, article.enriched(), Change.NEW, null);
    }

    private static @Nullable String at(@Nullable String hour) {
        return hour == null ? null : "2024-03-14T" + hour + ":00:00Z";
    }
}
