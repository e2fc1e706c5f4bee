package io.depeche.enrich.clean.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Words;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactFinderTest {
    private static final PageWords WORDS = PageWords.of(Words.shipped());
    private static final String STORY = "<article>"
            + "<p>The river rose above the mark on Monday, and the mill stood still.</p>".repeat(6) + "</article>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            <p class='author'>Ann Mill</p>                         | Ann Mill
            <p class='author'>By Ann Mill</p>                      | Ann Mill
            <p class='auteur'>Par Anne Moulin</p>                  | Anne Moulin
            <a rel='author' href='/am'>Ann Mill</a>                | Ann Mill
            <span itemprop='author'>Ann Mill</span>                | Ann Mill
            <h1>River rises</h1><p>By Ann Mill</p>                 | Ann Mill
            <p>By Ann Mill</p>                                     | -
            <p>Ann Mill</p>                                        | -
            <div class='comments'><b class='author'>Bo</b> No</div> | -
            """)
    void shouldFindTheAuthor(String head, @Nullable String author) {
        // when
        PageFacts facts = facts(head + STORY);

        // then
        assertThat(facts.bylines().stream().findFirst()).isEqualTo(Optional.ofNullable(author));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            <time datetime='2021-03-04'>4 March</time>                                    | 2021-03-04
            <time datetime='2021-03-05'>5</time><time datetime='2021-03-04' pubdate>4</time> | 2021-03-04
            <time datetime='2021-03-05'>5</time><time datetime='2021-03-04'>4</time>      | 2021-03-05
            <meta itemprop='datePublished' content=' 2021-03-04T10:00Z '>                 | 2021-03-04T10:00Z
            <time datetime=''>4 March</time>                                              | -
            <time>4 March</time>                                                          | -
            <span>4 March 2021</span>                                                     | -
            """)
    void shouldFindTheTimeForMachines(String head, @Nullable String time) {
        // then
        assertThat(facts(head + STORY).published()).isEqualTo(time);
    }

    @Test
    void shouldPutTheTitleInTheStoryBeforeThoseAboveItAndTheNearestOfThoseFirst() {
        // when
        PageFacts facts = facts(
                "<h1>The Daily Mill</h1><h1>World</h1>" + STORY.replace("<article>", "<article><h1>River rises</h1>"));

        // then
        assertThat(facts.titles()).startsWith("River rises", "World", "The Daily Mill");
    }

    @Test
    void shouldKeepDatesForPeopleThatStandUnderTheTitle() {
        // when
        PageFacts facts = facts("<p>2 May 2020</p><h1>River rises</h1><p>4 March 2021, 10:00</p>" + STORY);

        // then
        assertThat(facts.dates()).containsExactly("4 March 2021, 10:00");
    }

    private static PageFacts facts(String body) {
        return PageReading.of(Jsoup.parse("<body>" + body + "</body>"), WORDS).facts();
    }
}
