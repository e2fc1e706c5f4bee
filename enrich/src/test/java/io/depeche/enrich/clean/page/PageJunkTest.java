package io.depeche.enrich.clean.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Words;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageJunkTest {
    private static final PageWords WORDS = PageWords.of(Words.shipped());
    private static final String STORY =
            "<p>The river rose above the mark on Monday, and the mill at the bridge stood still.</p>";

    /** What surrounds a story of ten paragraphs; of several elements the outermost counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            <nav>Home World Sport</nav>                                        | page.navigation
            <ul role='menu'><li>Home</li></ul>                                 | page.navigation
            <div role='contentinfo'>Imprint</div>                              | page.footer
            <h1>River rises</h1>                                               | page.title
            <p hidden>For machines</p>                                         | page.hidden
            <form>Your address</form>                                          | page.form
            <div class='comments'>I saw it. It was high.</div>                 | page.comments
            <div class='author-box'>Ann Mill writes on rivers.</div>           | page.named-author
            <ul><li><a href='/a'>Bridge closed until the weekend</a></li></ul> | page.links
            <blockquote class='comments'>I saw it.</blockquote>                | -
            <p>The mark was set in 1910.</p>                                   | -
            <p>See <a href='/a'>the map</a> of all the bridges.</p>            | -
            """)
    void shouldSayWhyAnElementIsNotTheStory(String html, @Nullable String rule) {
        // given
        Document page = Jsoup.parse("<body><article>" + STORY.repeat(10) + "</article>" + html + "</body>");
        Element last = page.body().child(1);

        // when
        List<Region> regions = marked(page, true);

        // then
        assertThat(rule(regions, last)).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            true  | page.comments
            false | -
            """)
    void shouldLeaveNamesOutWhereAPageNamesItsStoryBadly(boolean byName, @Nullable String rule) {
        // given
        Document page = Jsoup.parse("<body><div class='comments'>" + STORY.repeat(10) + "</div></body>");

        // when
        List<Region> regions = marked(page, byName);

        // then
        assertThat(rule(regions, page.body().child(0))).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"nav", "form", "footer", "aside"})
    void shouldNotCutAnElementThatHoldsTheStory(String tag) {
        // given
        Document page = Jsoup.parse("<body><" + tag + ">" + STORY.repeat(10) + "</" + tag + "></body>");

        // when
        List<Region> regions = marked(page, true);

        // then
        assertThat(rule(regions, page.body().child(0))).isNull();
    }

    private static List<Region> marked(Document page, boolean byName) {
        List<Region> regions = PageOutline.of(page, WORDS.names());
        PageJunk.mark(regions, WORDS, byName);
        return regions;
    }

    private static @Nullable String rule(List<Region> regions, Element element) {
        return regions.stream()
                .filter(region -> region.element().equals(element))
                .findFirst()
                .orElseThrow()
                .rule();
    }
}
