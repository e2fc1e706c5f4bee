package io.depeche.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.name.NameIndex.Entry;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {
    private static final Words WORDS = Words.shipped();

    private static final long SEED = 5;

    @Test
    void shouldTakeTheLongestNameAndLetNoTwoOverlap() {
        // then
        assertThat(found("New York Air Lines flies", "New York", "New York Air", "York Air Lines"))
                .containsExactly("New York Air");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Société Générale | Societe Generale said | Societe Generale",
                "L'Oréal | chez L’Oréal hier | L’Oréal",
                "AT&T | at AT&T now | AT&T",
                "Procter & Gamble | Procter & Gamble's | Procter & Gamble",
                "Coca-Cola | Coca Cola fell | Coca Cola",
                "T-Mobile | T-Mobile fell | T-Mobile",
                "E.ON | E.ON fell | E.ON",
                "Bank of America | Bank of America fell | Bank of America",
                "easyJet | easyJet fell | easyJet",
            })
    void shouldFindANameWhateverItsAccentsAndJoints(String name, String text, String found) {
        // then
        assertThat(found(text, name)).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Orange | an orange",
                "Orange | Oranges",
                "Bank of America | bank of America",
                "Air France | Air. France",
                "Air France | Air, France",
                "Target | Retarget",
            })
    void shouldNotTakeAWordInLowerCaseOrAPartOfAWordForAName(String name, String text) {
        // then
        assertThat(found(text, name)).isEmpty();
    }

    @Test
    void shouldLetOneNameStandForSeveralThings() {
        // given
        NameIndex index = NameIndex.of(
                List.of(new Entry("Acme", 3, AliasUse.NEEDS_CONTEXT), new Entry("ACME", 7, AliasUse.SAFE)), WORDS);

        // when
        List<NameIndex.Hit> hits = new ArrayList<>();
        index.find("Acme fell", (start, end, hit) -> hits.add(hit));

        // then
        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.targets()).containsExactlyInAnyOrder(3, 7);
            assertThat(hit.use()).isEqualTo(AliasUse.SAFE);
        });
    }

    @Test
    void shouldFindEveryNameOfALargeListWhereItStands() {
        // given
        Random random = new Random(SEED);
        List<String> names = IntStream.range(0, 20_000)
                .mapToObj(i -> word(random) + " " + word(random) + " " + i)
                .toList();
        NameIndex index = index(names);

        // then
        for (String name : names) {
            List<String> found = new ArrayList<>();
            String text = "said " + name + ", which";
            index.find(text, (start, end, hit) -> found.add(text.substring(start, end)));
            assertThat(found).containsExactly(name);
        }
    }

    private static List<String> found(String text, String... names) {
        List<String> found = new ArrayList<>();
        index(Arrays.asList(names)).find(text, (start, end, hit) -> found.add(text.substring(start, end)));
        return found;
    }

    private static NameIndex index(List<String> names) {
        return NameIndex.of(
                IntStream.range(0, names.size())
                        .mapToObj(i -> new Entry(names.get(i), i, AliasUse.SAFE))
                        .toList(),
                WORDS);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        word.append((char) ('A' + random.nextInt(26)));
        for (int i = random.nextInt(7) + 1; i > 0; i--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
