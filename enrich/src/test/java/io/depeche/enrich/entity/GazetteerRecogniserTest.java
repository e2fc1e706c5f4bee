package io.depeche.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.text.ArticleText;
import io.depeche.model.EntityTag;
import io.depeche.model.Growth;
import io.depeche.model.Span;
import io.depeche.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerRecogniserTest {
    private static final GazetteerRecogniser RECOGNISER = GazetteerRecogniser.load(Words.shipped());

    @Test
    void shouldFindTheEntitiesThatTheFileOfTheStoryStates() throws IOException {
        // given
        String story = resource("/entity/story.txt");

        // when
        List<EntityTag> tags = recognise("", story, "fr");

        // then
        assertThat(tags.stream().map(GazetteerRecogniserTest::describe).sorted().collect(Collectors.joining("\n")))
                .isEqualTo(resource("/entity/story.expected.txt").strip());
    }

    @Test
    void shouldPlaceEveryMentionWhereItsSpanSaysAndOverlapNoTwo() throws IOException {
        // given
        String story = resource("/entity/story.txt");
        int[] codePoints = story.codePoints().toArray();
        boolean[] taken = new boolean[codePoints.length];

        // when
        List<Span> spans = recognise("", story, "fr").stream()
                .flatMap(tag -> tag.mentions().stream())
                .toList();

        // then
        assertThat(spans).isNotEmpty().allSatisfy(span -> {
            assertThat(new String(codePoints, span.start(), span.end() - span.start()))
                    .isEqualTo(span.text());
            for (int i = span.start(); i < span.end(); i++) {
                assertThat(taken[i]).isFalse();
                taken[i] = true;
            }
        });
    }

    @Test
    void shouldNameAnAgencyThatIsToldThings() {
        // then
        assertThat(recognise("", "He told Reuters that talks had failed.", "en"))
                .extracting(EntityTag::name)
                .containsExactly("Reuters");
    }

    @Test
    void shouldGiveACountryItsIsoCodeInTheLanguageOfTheText() {
        // then
        assertThat(recognise("", "Ein Treffen in Österreich", "de"))
                .extracting(EntityTag::id)
                .containsExactly("AT");
        assertThat(recognise("", "The island of no name", "en")).isEmpty();
    }

    @Test
    void shouldGiveASurnameThatTwoPeopleShareToNeither() {
        // when
        List<EntityTag> tags = recognise("", "Peter Miller met Anna Miller. Then Miller left.", "en");

        // then
        assertThat(tags).extracting(EntityTag::name).containsExactlyInAnyOrder("Peter Miller", "Anna Miller");
    }

    @Test
    void shouldPutWhatStandsInTheHeadlineFirst() {
        // when
        List<EntityTag> tags = recognise("Germany votes", "France watches. Later, Germany votes.", "en");

        // then
        assertThat(tags).extracting(EntityTag::name).containsExactly("Germany", "France");
    }

    @Test
    void shouldNotDependOnTheLanguageOfTheComputer() {
        // given
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            // when, then
            assertThat(GazetteerRecogniser.load(Words.shipped())
                            .recognise(new ArticleText("INDIA AND CHINA TALK", "", "en", null)))
                    .extracting(EntityTag::id)
                    .containsExactly("IN", "CN");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Paul ", "Paul de ", "A.", "d'", "A B (AB) ", "Paul AB.PA ", "SA "})
    void shouldDoWorkInProportionToHostileText(String piece) {
        // when
        double growth = Growth.of(text -> recognise("", text, "fr"), piece, 20_000);

        // then
        assertThat(growth).isLessThan(Growth.PROPORTIONATE);
    }

    private static List<EntityTag> recognise(String headline, String body, String language) {
        return RECOGNISER.recognise(new ArticleText(headline, body, language, null));
    }

    private static String describe(EntityTag tag) {
        String mentions = tag.mentions().stream()
                .map(mention -> mention.text().replace('\n', ' '))
                .collect(Collectors.joining(";"));
        return String.join("|", tag.type().code(), tag.name(), Objects.requireNonNullElse(tag.id(), "-"), mentions);
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = GazetteerRecogniserTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
