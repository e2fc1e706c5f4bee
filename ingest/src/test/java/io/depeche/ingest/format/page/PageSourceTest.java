package io.depeche.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageSourceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    <p>a<script>if (x < 3) { y("</p>") }</script>b</p>       → <p>ab</p>
                    <p>a<SCRIPT src="x>y">z</SCRIPT >b</p>                   → <p>ab</p>
                    <p>a<!-- <script> -->b</p>                               → <p>ab</p>
                    <p>a<!-->b</p>                                           → <p>ab</p>
                    <p>a<svg><path d="M0"/></svg>b<svg/>c</p>                → <p>abc</p>
                    <p style="color:red" class=lead data-x='1'>a</p>         → <p class=lead>a</p>
                    <p style="color:red; display : none">a</p>               → <p hidden>a</p>
                    <p style=visibility:hidden>a</p>                         → <p hidden>a</p>
                    <p style="--display:nonesuch; display: block">a</p>      → <p>a</p>
                    <a href="/x" onclick="if (a > b) go()">a</a>             → <a href="/x">a</a>
                    <p>a <img src="x.png" alt="A">b</p>                      → <p>a b</p>
                    <p>3 < 5 and 7 > 6</p>                                   → <p>3 < 5 and 7 > 6</p>
                    <pre>a <b>b</b> </pre>                                   → <pre>a <b>b</b> </pre>
                    <title>a <b> c</title><p>d</p>                           → <title>a <b> c</title><p>d</p>
                    """)
    void shouldLeaveOutWhatReadersDoNotSee(String page, String markup) {
        assertThat(PageSource.of(page).markup()).isEqualTo(markup);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    <p>a<script>b</p>    →
                    <p>a<!-- b</p>       →
                    <p>a<b class="c>d    →
                    """)
    void shouldLeaveBrokenMarkupToTheParser(String page) {
        assertThat(PageSource.of(page).markup()).isEqualTo(page);
    }

    @Test
    void shouldKnowTheHeadAndWhatIsDescribed() {
        PageSource page =
                PageSource.of("<html><head><title>t</title><script type='application/ld+json'>{}</script></head>\n"
                        + "<body class=a>\n<p>b</p></body>");

        assertThat(page.head()).endsWith("</head>").contains("<title>");
        assertThat(page.jsonLd()).containsExactly("{}");
        assertThat(page.markup()).contains("{}").endsWith("<body class=a><p>b</p></body>");
        assertThat(page.hasText()).isTrue();
        assertThat(PageSource.of("<p>b</p>").hasText()).isTrue();
        assertThat(PageSource.of("<html><body><br></body></html>").hasText()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<p>Größe</p>",
                "<title>é</title><body>東京<p\nclass='ü'id=ü>🌊🌊</p>ї",
                "<body>ß<a href=ü/>é<br/><i style='display:none'>—"
            })
    void shouldKeepTheSameOfThePagesBytes(String page) {
        String written = new String(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(PageSource.ofBytes(written)).isEqualTo(PageSource.of(page));
    }

    @Test
    void shouldReadOnlyTheTextOfEndlessTagsAndRemarkIt() {
        PageSource page = PageSource.of("<p>x" + "<br>a".repeat(PageScanner.MOST_TAGS) + "<b>z</b>");

        assertThat(page.tagsLeftOut()).isEqualTo(3);
        assertThat(page.markup()).endsWith("<br>a a z ");
        assertThat(page.remarks()).singleElement().satisfies(remark -> assertThat(remark.code())
                .isEqualTo("FMT-TAGS"));
        assertThat(PageSource.of("<p>x</p>").remarks()).isEmpty();
    }

    @Test
    void shouldLoseNoWordWhateverTheMarkup() {
        Random random = new Random(4);
        String[] parts = {
            "<div class=a>",
            "</div>",
            " word",
            "<p>",
            "</p>",
            "\n  ",
            "<b>bold</b>",
            "<script>var a;</script>",
            "<!-- c -->",
            "<img src=x>",
            "<ul><li>item",
            "</ul>",
            "<svg><g></g></svg>",
            "<style>p{}</style>",
            "<a href='/l'>link</a>",
            "<pre> x  y </pre>",
            "&amp;",
            "<textarea><b>t</textarea>",
            " < ",
            "<br>",
            "<span title='a>b'>s</span>"
        };
        for (int page = 0; page < 2_000; page++) {
            StringBuilder built = new StringBuilder("<body>");
            for (int i = 0; i < 30; i++) {
                built.append(parts[random.nextInt(parts.length)]);
            }
            String text = built.toString();
            assertThat(words(PageSource.of(text).markup())).as(text).isEqualTo(words(text));
        }
    }

    private static String words(String markup) {
        Document page = Jsoup.parse(markup);
        page.select("script, style, svg").remove();
        return page.wholeText().replaceAll("\\s+", "");
    }
}
