package io.depeche.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.text.SpanFinder;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityMergeTest {
    private static final Cues CUES = new Cues(Words.shipped());
    private static final Gazetteer GAZETTEER = Gazetteer.load(Words.shipped(), Locale.FRENCH);

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
        assertThat(tags).allSatisfy(tag -> assertThat(tag.confidence()).isEqualTo(0.8));
    }
}
