package io.depeche.enrich.entity;

import static io.depeche.enrich.entity.EntityTexts.FRENCH;
import static io.depeche.enrich.entity.EntityTexts.finder;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.EntityTag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTypePerNameTest {
    @Test
    void shouldGiveANameTheTypeThatWasSurestOverAll() {
        // given
        List<NamedSpan> names = List.of(
                name(EntityTag.Type.PERSON, "Norwich", 0.9),
                name(EntityTag.Type.PLACE, "Norwich", 0.6),
                name(EntityTag.Type.PLACE, "Norwich", 0.5));

        // then
        assertThat(settled(names)).containsOnly(EntityTag.Type.PLACE).hasSize(3);
    }

    @Test
    void shouldCountAListThatHasTheNameAsOneSureReading() {
        // given
        List<NamedSpan> paris = List.of(name(EntityTag.Type.PERSON, "Paris", 0.95));

        // then
        assertThat(settled(paris)).containsExactly(EntityTag.Type.PLACE);
    }

    @Test
    void shouldBelieveTheTextAgainstTheListWhereItSaysSoOften() {
        // given
        List<NamedSpan> paris =
                List.of(name(EntityTag.Type.PERSON, "Paris", 0.95), name(EntityTag.Type.PERSON, "Paris", 0.4));

        // then
        assertThat(settled(paris)).containsOnly(EntityTag.Type.PERSON);
    }

    @Test
    void shouldKnowABrokerUnlessThePersonOfThatNameIsInTheStory() {
        // given
        List<NamedSpan> broker = List.of(name(EntityTag.Type.PERSON, "Bernstein", 0.75));
        List<NamedSpan> composer = List.of(
                name(EntityTag.Type.PERSON, "Leonard Bernstein", 0.9), name(EntityTag.Type.PERSON, "Bernstein", 0.75));

        // then
        assertThat(settled(broker)).containsExactly(EntityTag.Type.ORGANISATION);
        assertThat(settled(composer)).containsOnly(EntityTag.Type.PERSON);
    }

    @Test
    void shouldTakeANameWithAndWithoutAccentsForTheSame() {
        // given
        List<NamedSpan> names =
                List.of(name(EntityTag.Type.PERSON, "Lévêque", 0.9), name(EntityTag.Type.PLACE, "Leveque", 0.6));

        // then
        assertThat(settled(names)).containsOnly(EntityTag.Type.PERSON);
    }

    @Test
    void shouldLeaveOtherNamesAlone() {
        // given: one name is a part of the other
        List<NamedSpan> names = List.of(
                name(EntityTag.Type.PERSON, "Norwich", 0.9), name(EntityTag.Type.ORGANISATION, "Norwich City", 0.5));

        // then
        assertThat(settled(names)).containsExactly(EntityTag.Type.PERSON, EntityTag.Type.ORGANISATION);
    }

    @Test
    void shouldNotChangeWhatARuleNamed() {
        // given
        NamedSpan ruled =
                NamedSpan.at(EntityTag.Type.ORGANISATION, finder("Norwich"), 0, 7, 0.5, "organisation Norwich");

        // when
        List<EntityTag.Type> types = settled(List.of(ruled, name(EntityTag.Type.PLACE, "Norwich", 0.9)));

        // then
        assertThat(types).containsExactly(EntityTag.Type.ORGANISATION, EntityTag.Type.PLACE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldNotDependOnTheOrderOfNamesAndSettleNothingTheSecondTime(long seed) {
        // given
        List<NamedSpan> names = new ArrayList<>(List.of(
                name(EntityTag.Type.PERSON, "Norwich", 0.9),
                name(EntityTag.Type.PLACE, "Norwich", 0.6),
                name(EntityTag.Type.PLACE, "Norwich", 0.55),
                name(EntityTag.Type.PERSON, "Lund", 0.7),
                name(EntityTag.Type.PLACE, "Lund", 0.6)));
        OneTypePerName settler = new OneTypePerName(FRENCH);
        List<NamedSpan> expected = settler.settle(names);
        Collections.shuffle(names, new Random(seed));

        // when
        List<NamedSpan> shuffled = settler.settle(names);

        // then
        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(settler.settle(expected)).extracting(NamedSpan::text).isEqualTo(texts(expected));
        assertThat(settler.settle(expected)).extracting(NamedSpan::type).isEqualTo(types(expected));
    }

    private static NamedSpan name(EntityTag.Type type, String text, double confidence) {
        return EntityTexts.named(type, text, text, confidence);
    }

    private static List<EntityTag.Type> settled(List<NamedSpan> names) {
        return types(new OneTypePerName(FRENCH).settle(names));
    }

    private static List<EntityTag.Type> types(List<NamedSpan> names) {
        return names.stream().map(NamedSpan::type).toList();
    }

    private static List<String> texts(List<NamedSpan> names) {
        return names.stream().map(NamedSpan::text).toList();
    }
}
