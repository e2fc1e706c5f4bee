package io.depeche.enrich.entity;

import static io.depeche.enrich.entity.EntityTexts.named;
import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.depeche.enrich.text.SpanFinder;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityMergeTest {
    private static final Cues CUES = EntityTexts.CUES;
    private static final Gazetteer GAZETTEER = EntityTexts.FRENCH;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERSON       | Peter Thiel;Thiel                                          | 1 | Peter Thiel
            PERSON       | Thiel;Peter Thiel;M. Thiel;P. Thiel                        | 1 | Peter Thiel
            PERSON       | George W. Bush;George Bush;Bush                            | 1 | George W. Bush
            PERSON       | Ursula von der Leyen;von der Leyen;Leyen                   | 1 | Ursula von der Leyen
            PERSON       | Marine Le Pen;Jean-Marie Le Pen;Le Pen                     | 3 | Jean-Marie Le Pen
            PERSON       | FRANÇOIS LÉVÊQUE;Francois Leveque;Lévêque                  | 1 | Francois Leveque
            PERSON       | Peter Miller;Anna Miller;P. Miller                         | 2 | Peter Miller
            ORGANISATION | Nordlicht Energie AG;Nordlicht Energie                     | 1 | Nordlicht Energie AG
            ORGANISATION | Haute Autorité de santé;HAS                                | 1 | Haute Autorité de santé
            ORGANISATION | Haute Autorité de santé;Hôpital Ambroise Sarre;HAS         | 3 | Haute Autorité de santé
            ORGANISATION | ONU;Nations unies                                          | 1 | Nations unies
            PLACE        | ALLEMAGNE;Allemagne                                        | 1 | Allemagne
            PLACE        | Nîmes;NIMES                                                | 1 | Nîmes
            """)
    void shouldMakeOneEntityOfAllNamesOfAThing(EntityTag.Type type, String names, int things, String canonical) {
        // given
        String text = names.replace(";", " / ");
        var finder = new SpanFinder(Field.BODY, text);
        List<NamedSpan> found = Stream.of(names.strip().split(";", -1))
                .map(name ->
                        NamedSpan.at(type, finder, text.indexOf(name), text.indexOf(name) + name.length(), 0.8, null))
                .toList();

        // when
        List<EntityTag> tags = new EntityMerge(GAZETTEER, CUES).merge(found, text.length());

        // then
        assertThat(tags).hasSize(things).extracting(EntityTag::name).contains(canonical.strip());
        assertThat(tags).allSatisfy(tag -> assertThat(tag.confidence()).isEqualTo(0.81));
    }

    @Test
    void shouldPutWhatTheStoryIsAboutFirst() {
        // given
        String body = "Lund spoke. Peter Miller spoke, and Miller spoke again, and Miller left.";

        // when
        List<EntityTag> tags = merged(
                body,
                named(EntityTag.Type.PERSON, body, "Lund", 0.8),
                named(EntityTag.Type.PERSON, body, "Peter Miller", 0.8),
                part(body, "Miller", body.indexOf("Miller spoke again")),
                part(body, "Miller", body.lastIndexOf("Miller")));

        // then
        assertThat(tags).extracting(EntityTag::name).containsExactly("Peter Miller", "Lund");
        assertThat(tags.get(0).mentions()).extracting(Span::start).containsExactly(12, 36, 60);
    }

    @Test
    void shouldGiveTheAverageOfConfidencesWithBetterOddsAndTheCodeOfACountry() {
        // given
        String body = "En Allemagne, à Berlin, en ALLEMAGNE";

        // when
        List<EntityTag> tags = merged(
                body,
                named(EntityTag.Type.PLACE, body, "Allemagne", 0.9),
                named(EntityTag.Type.PLACE, body, "Berlin", 0.7),
                named(EntityTag.Type.PLACE, body, "ALLEMAGNE", 0.4));

        // then
        assertThat(tags)
                .extracting(EntityTag::name, EntityTag::id, EntityTag::confidence)
                .containsExactlyInAnyOrder(tuple("Allemagne", "DE", 0.67), tuple("Berlin", null, 0.72));
    }

    @Test
    void shouldNotMergeOneNameOfTwoTypes() {
        // given
        String body = "Lund";

        // when
        List<EntityTag> tags = merged(
                body, named(EntityTag.Type.PERSON, body, "Lund", 0.8), named(EntityTag.Type.PLACE, body, "Lund", 0.8));

        // then
        assertThat(tags)
                .extracting(EntityTag::type)
                .containsExactlyInAnyOrder(EntityTag.Type.PERSON, EntityTag.Type.PLACE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldKeepEveryMentionOnce(long seed) {
        // given
        List<String> pool = List.of(
                "Peter Miller",
                "Miller",
                "Anna Miller",
                "P. Miller",
                "Haute Autorité de santé",
                "HAS",
                "ONU",
                "Berlin");
        Random random = new Random(seed);
        String body = String.join(" / ", pool);
        List<NamedSpan> found = pool.stream()
                .map(name -> named(
                        random.nextBoolean() ? EntityTag.Type.PERSON : EntityTag.Type.ORGANISATION, body, name, 0.5))
                .toList();

        // when
        List<EntityTag> tags = merged(body, found.toArray(NamedSpan[]::new));

        // then
        assertThat(tags)
                .flatExtracting(EntityTag::mentions)
                .containsExactlyInAnyOrderElementsOf(
                        found.stream().map(NamedSpan::span).toList());
        assertThat(tags).allSatisfy(tag -> assertThat(tag.mentions()).isSortedAccordingTo(comparingInt(Span::start)));
    }

    private static NamedSpan part(String body, String name, int start) {
        return NamedSpan.at(EntityTag.Type.PERSON, EntityTexts.finder(body), start, start + name.length(), 0.8, null);
    }

    private static List<EntityTag> merged(String body, NamedSpan... found) {
        List<NamedSpan> inReadingOrder =
                Stream.of(found).sorted(comparingInt(NamedSpan::start)).toList();
        return new EntityMerge(GAZETTEER, CUES).merge(inReadingOrder, body.length());
    }
}
