package io.depeche.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.read.PageReader;
import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.read.ReadBody;
import io.depeche.model.Article.Block;
import io.depeche.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors and readers of other extractors complained about, each as a small page. */
class PageReaderTest {
    private static final Words WORDS = Words.shipped();
    private static final String PROSE = "The river rose by two metres in one night, the harbour master said. "
            + "Boats were moved to the upper basin before noon, and the lock stays closed until Friday. ";

    @Test
    void shouldKeepListsQuotesAndSubHeadings() {
        // when
        ReadBody read =
                page("<article><p>" + PROSE + "</p><h2>What is closed</h2><ul><li>The lock</li><li>The weir</li></ul>"
                        + "<blockquote>We wait for the rain to end.</blockquote><p>" + PROSE + "</p></article>");

        // then
        assertThat(kept(read))
                .extracting(Piece::kind)
                .containsExactly(
                        Block.Kind.PARAGRAPH,
                        Block.Kind.HEADING,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.QUOTE,
                        Block.Kind.PARAGRAPH);
    }

    @Test
    void shouldReadAStoryInSeveralContainersAsOne() {
        // when
        ReadBody read = page(("<div class=part><p>" + PROSE + PROSE + "</p></div>").repeat(4));

        // then
        assertThat(kept(read)).hasSize(4);
    }

    @Test
    void shouldKeepTheLeadBeforeTheContainerOfTheStory() {
        // when
        ReadBody read =
                page("<h1>River rises</h1><p class=teaser-text>The town prepares for the highest water in ten years,"
                        + " and schools stay closed.</p><div class=share>Share this</div><div class=article-body><p>"
                        + PROSE
                        + "</p><p>" + PROSE + "</p></div>");

        // then
        assertThat(kept(read).get(0).text()).startsWith("The town prepares");
        assertThat(kept(read)).hasSize(3);
        assertThat(cut(read, "page.named-share")).isEqualTo("Share this");
    }

    @Test
    void shouldCutRelatedLinksAndComments() {
        // when
        ReadBody read = page("<main><p>" + PROSE + "</p><p>" + PROSE
                + "</p><ul><li><a href=/1>Bridge closed after the storm"
                + "</a></li><li><a href=/2>Ferry runs again from Monday</a></li></ul><section id=comments><p>" + PROSE
                + PROSE + PROSE + PROSE + PROSE + "</p></section></main>");

        // then
        assertThat(kept(read)).hasSize(2);
        assertThat(cut(read, "page.links")).startsWith("Bridge closed");
        assertThat(cut(read, "page.comments")).startsWith("The river rose");
    }

    @Test
    void shouldNotTakeConsentAndSubscriptionTextsForAStory() {
        // when
        ReadBody read = page("<div class=cookie-consent><p>We use cookies to improve your experience. You can choose."
                + "</p></div><article><p>" + PROSE
                + "</p><div class='newsletter-box'><p>Get the best of the week in your"
                + " inbox, every Friday.</p></div><p>" + PROSE + "</p></article>");

        // then
        assertThat(kept(read)).hasSize(2);
        assertThat(cut(read, "page.named-newsletter")).startsWith("Get the best");
    }

    @Test
    void shouldKeepAQuotedMessageWhateverItsNetworkCallsIt() {
        // when
        ReadBody read =
                page("<article><p>" + PROSE + "</p><blockquote class=twitter-tweet><p>The lock is closed. Stay away."
                        + "</p></blockquote><p>" + PROSE + "</p></article>");

        // then
        assertThat(kept(read).get(1).text()).isEqualTo("The lock is closed. Stay away.");
    }

    @Test
    void shouldReadTheTextOfAPageOfWhichAllNamesMislead() {
        // when
        ReadBody read = page("<div class=sidebar><div class=comments><p>" + PROSE + PROSE + "</p></div></div>");

        // then
        assertThat(kept(read)).hasSize(1);
    }

    @Test
    void shouldReadTheDescriptionWhereThePageShowsLittle() {
        // when
        ReadBody read = page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + PROSE
                + PROSE + PROSE + "\"}</script><div id=app>Loading</div>");

        // then
        assertThat(kept(read).get(0).text()).startsWith("The river rose");
        assertThat(cut(read, "page.outside")).isEqualTo("Loading");
    }

    @Test
    void shouldFindTitleTimeAndAuthorWhereReadersSeeThem() {
        // when
        ReadBody read = page("<header><h1>The Harbour Gazette</h1></header><article><h1>River rises</h1>"
                + "<span class=byline>By Ana Díaz</span><time datetime='2021-03-04T09:05:00+01:00'>4 March 2021</time><p>"
                + PROSE + "</p><p>" + PROSE + "</p></article><aside><h1>Most read</h1></aside>");

        // then
        assertThat(read.facts().titles()).containsExactly("River rises", "The Harbour Gazette");
        assertThat(read.facts().published()).isEqualTo("2021-03-04T09:05:00+01:00");
        assertThat(read.facts().bylines()).containsExactly("Ana Díaz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    <div class=x><span>By </span><span>ANA DÍAZ</span> <abbr>3 May 2021 3:46 PM</abbr></div> → ANA DÍAZ
                    <div class=author><a href=/ana>Ana Díaz</a><div>před 3 hodinami</div></div>              → Ana Díaz
                    <p>By Ana Díaz, Tom Reed and Mary Poe in Kettlewick, and Dr. Anna-Lena Voss, Science Editor</p> → Ana Díaz, Tom Reed and Mary Poe in Kettlewick, and Dr. Anna-Lena Voss, Science Editor
                    <p><a href=https://x.example/authors/ana-diaz>Ana Díaz</a></p>                           → Ana Díaz
                    <div><p>By</p><p>Ana Díaz</p></div>                                                      → Ana Díaz
                    """)
    void shouldFindTheBylineBesideADateAndBehindALink(String byline, String names) {
        // when
        ReadBody read =
                page("<h1>River rises</h1>" + byline + "<article><p>" + PROSE + "</p><p>" + PROSE + "</p></article>");

        // then
        assertThat(read.facts().bylines()).contains(names);
    }

    @Test
    void shouldNotTakeTheTimeOfAReadersAnswerForThatOfTheStory() {
        // when
        ReadBody read = page("<h1>River rises</h1><article><p>" + PROSE + "</p><p>" + PROSE + "</p></article>"
                + "<div class=answers><time datetime=2024-09-05T10:09:00Z>8 hours ago</time> Good news.</div>");

        // then
        assertThat(read.facts().published()).isNull();
    }

    @Test
    void shouldFindNoStoryInAPageOfWhichAScriptWritesTheText() {
        // when
        ReadBody read = page("<nav><a href=/>Home</a> <a href=/b>Business</a></nav><div id=app>Loading</div>");

        // then
        assertThat(kept(read)).isEmpty();
    }

    private static ReadBody page(String body) {
        return new PageReader(WORDS).read("<!doctype html><html><body>" + body + "</body></html>");
    }

    private static List<Piece> kept(ReadBody read) {
        return read.pieces().stream().filter(Piece::isOpen).toList();
    }

    private static String cut(ReadBody read, String rule) {
        return read.pieces().stream()
                .filter(piece -> piece.rule().equals(rule) && !piece.text().isBlank())
                .map(Piece::text)
                .findFirst()
                .orElse("nothing was cut by " + rule);
    }
}
