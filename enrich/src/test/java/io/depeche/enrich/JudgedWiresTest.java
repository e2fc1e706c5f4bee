package io.depeche.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.JudgedScore.Tally;
import io.depeche.enrich.entity.ModelRecogniser;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.ticker.InstrumentFinder;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How well names and instruments are found in the project's own wires; {@code judged/README.md} says how they are judged. */
class JudgedWiresTest {
    private static final InstrumentFinder TAGGER = InstrumentFinder.of(StarterTables.reference(Words.shipped()));
    private static final ModelRecogniser RECOGNISER = ModelRecogniser.load(Words.shipped(), Optional.empty());
    private static final Map<JudgedWires, JudgedScore> SCORES =
            Arrays.stream(JudgedWires.values()).collect(Collectors.toMap(half -> half, JudgedWiresTest::score));

    private record Floor(JudgedWires half, String kind, double precision, double recall) {}

    @BeforeAll
    static void writeTheMissesThatRulesMayBeMendedBy() throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "judged"));
        for (JudgedWires half : List.of(JudgedWires.DEVELOP, JudgedWires.ORDINARY_DEVELOP)) {
            Files.write(
                    directory.resolve(half.code() + "-misses.txt"),
                    Objects.requireNonNull(SCORES.get(half)).misses());
        }
    }

    static Stream<Floor> floors() {
        return Table.load("/judged/floors.tsv").rows().stream()
                .map(row -> new Floor(
                        JudgedWires.valueOf(
                                row.get("half").toUpperCase(Locale.ROOT).replace('-', '_')),
                        row.get("kind"),
                        Double.parseDouble(row.get("precision")),
                        Double.parseDouble(row.get("recall"))));
    }

    @ParameterizedTest
    @MethodSource("floors")
    void shouldReachItsFloorOfEachKind(Floor floor) {
        // when
        Tally tally = Objects.requireNonNull(SCORES.get(floor.half())).of(floor.kind());

        // then
        System.out.printf(
                Locale.ROOT,
                "%s %s: precision %.4f recall %.4f (%d right, %d said, %d wanted)%n",
                floor.half().code(),
                floor.kind(),
                tally.precision(),
                tally.recall(),
                tally.right(),
                tally.said(),
                tally.wanted());
        assertThat(tally.precision()).isGreaterThanOrEqualTo(floor.precision());
        assertThat(tally.recall()).isGreaterThanOrEqualTo(floor.recall());
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveAFloorForEachKindInEachHalf(JudgedWires half) {
        assertThat(floors().filter(floor -> floor.half() == half).map(Floor::kind))
                .containsExactlyInAnyOrderElementsOf(half.kinds());
    }

    @Test
    void shouldHoldEightyWiresOfWhichAtLeastTenAreInEachLanguage() {
        // given
        List<JudgedWires> halves = Arrays.asList(JudgedWires.values());

        // then
        assertThat(halves.stream().flatMap(half -> half.all().stream()).map(JudgedWire::id))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(80);
        assertThat(JudgedWires.LANGUAGES)
                .allSatisfy(language -> assertThat(halves.stream().flatMap(half -> half.in(language)))
                        .hasSizeGreaterThanOrEqualTo(10));
    }

    @ParameterizedTest
    @EnumSource
    void shouldSetNoTrapThatTheTextDoesNotHold(JudgedWires half) {
        assertThat(half.all()).allSatisfy(wire -> {
            String text = wire.text().headline() + wire.text().body();
            assertThat(wire.traps()).allMatch(text::contains);
            assertThat(text).doesNotContain("[", "]");
        });
    }

    private static Annotations annotations(JudgedWire wire) {
        return Annotations.of(RECOGNISER.recognise(wire.text()), TAGGER.tag(wire.text(), List.of()));
    }

    private static JudgedScore score(JudgedWires half) {
        return JudgedScore.of(half.all(), wire -> Found.by(annotations(wire), wire.traps()));
    }
}
