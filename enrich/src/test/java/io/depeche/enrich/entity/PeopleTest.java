package io.depeche.enrich.entity;

import static io.depeche.enrich.entity.EntityTexts.CUES;
import static io.depeche.enrich.entity.EntityTexts.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.EntityTag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Peter Thiel                   | Thiel            | person peter thiel
            Peter Thiel                   | P. Thiel         | person peter thiel
            Peter Thiel                   | Peter            | person peter thiel
            Peter Thiel                   | M. Thiel         | person peter thiel
            Peter Thiel                   | PETER THIEL      | person peter thiel
            Peter A. Thiel                | Thiel            | person peter thiel
            Ursula von der Leyen          | von der Leyen    | person ursula leyen
            François Lévêque              | Leveque          | person francois leveque
            Peter Thiel                   | Müller           | person muller
            Peter Thiel                   | J. Thiel         | person j thiel
            Peter Thiel                   | Anna Thiel       | person anna thiel
            Peter Miller;Anna Miller      | Miller           | person miller
            Peter Miller;Anna Miller      | A. Miller        | person anna miller
            Peter Miller;Paul Miller      | P. Miller        | person p miller
            Peter Miller;Peter Thiel      | Peter            | person peter
            Peter Miller;Peter Miller     | Miller           | person peter miller
            """)
    void shouldKnowAPersonByAShortNameUnlessItFitsTwo(String full, String name, String thing) {
        // given
        People people = people(EntityTexts.cell(full));

        // then
        assertThat(people.thing(named(EntityTag.Type.PERSON, name))).isEqualTo(thing);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldNotDependOnTheOrderInWhichNamesAreLearnt(long seed) {
        // given
        List<String> names =
                List.of("Peter Miller", "Anna Miller", "Peter Thiel", "Jean-Marie Le Pen", "Miller", "P. Thiel");
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(seed));

        // then
        assertThat(things(people(shuffled), names)).isEqualTo(things(people(names), names));
    }

    private static List<String> things(People people, List<String> names) {
        return Stream.concat(names.stream(), Stream.of("Le Pen", "Thiel", "Peter", "A. Miller"))
                .map(name -> people.thing(named(EntityTag.Type.PERSON, name)))
                .toList();
    }

    private static People people(List<String> names) {
        People people = new People(CUES);
        names.forEach(name -> people.learn(named(EntityTag.Type.PERSON, name)));
        return people;
    }
}
