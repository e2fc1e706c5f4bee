package io.depeche.enrich.story.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.story.notice.Names;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
    /** Two articles share a slug, two a headline. */
    private static final Map<String, Set<String>> INDEX = Map.of(
            "id:dpa157", Set.of("a"),
            "id:dpa158", Set.of("b"),
            "headline:harbour opens", Set.of("a"),
            "headline:harbour closes", Set.of("b", "c"),
            "slug:harbour", Set.of("a", "b"),
            "slug:ferry", Set.of("c"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            dpa157        | -       | -               | a | an id
            -             | -       | harbour opens   | a | a headline
            -             | ferry   | -               | c | a slug that only one has
            -             | harbour | -               | - | a slug that two have
            -             | -       | harbour closes  | - | a headline that two have
            dpa158        | -       | harbour closes  | b | an id decides between them
            -             | harbour | harbour closes  | b | and so does a slug
            dpa157        | -       | harbour closes  | - | an id and a headline that contradict each other
            dpa157,dpa158 | -       | -               | - | two ids
            dpa157        | -       | something else  | a | a headline that nobody knows contradicts nothing
            dpa999        | ferry   | -               | - | a slug does not make up for an unknown id
            dpa999        | ferry   | harbour closes  | c | a known headline does
            dpa999        | -       | -               | - | an unknown id
            -             | -       | -               | - | nothing at all
            """)
    void shouldMeanOneArticleOrNone(
            @Nullable String ids, @Nullable String slug, @Nullable String headline, @Nullable String article) {
        // given
        Names target = new Names(set(ids), set(slug), set(headline));

        // when
        Resolution resolution = Resolution.of(target, key -> INDEX.getOrDefault(key, Set.of()));

        // then
        assertThat(resolution.article().orElse(null)).isEqualTo(article);
    }

    private static Set<String> set(@Nullable String names) {
        return names == null ? Set.of() : Arrays.stream(names.split(",")).collect(Collectors.toUnmodifiableSet());
    }
}
