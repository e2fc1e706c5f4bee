package io.depeche.ingest.format.page;

import static io.depeche.ingest.format.Files.item;
import static io.depeche.ingest.format.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.WireItem.Body;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTest {
    @Test
    void shouldReadTheMetadataOfAPageAndKeepAllItsWords() {
        FoundItem item = item(text("page.html"));

        assertThat(item.claim().id()).isEqualTo("https://gazette.example/2026/02/palmier-en-bourse");
        assertThat(item.claim().providers()).containsExactly("La Gazette Exemple");
        assertThat(item.lines().headlines()).containsExactly("Palmier & fils entre en bourse");
        assertThat(item.lines().byline()).isEqualTo("Inès Caron, Paul Roux");
        assertThat(item.dates().firstCreated()).isEqualTo("2026-02-26T11:30:00+01:00");
        assertThat(item.dates().versionCreated()).isEqualTo("2026-02-26T12:00:00+01:00");
        assertThat(item.language()).isEqualTo("fr");
        Body body = Objects.requireNonNull(item.body());
        assertThat(body.kind()).isEqualTo(Body.Kind.PAGE);
        assertThat(Jsoup.parse(body.value()).body().text())
                .isEqualTo(Jsoup.parse(text("page.html")).body().text());
    }

    @Test
    void shouldReadOpenGraphAndTitleWhereJsonLdIsMissing() {
        FoundItem item = item("<html><head><title>T</title><meta property='og:title' content='Le titre'>"
                + "<meta property='og:url' content='https://x.example/1'><meta name='author' content='A. B.'></head>"
                + "<body><p>Texte</p></body></html>");

        assertThat(item.lines().headlines()).containsExactly("Le titre");
        assertThat(item.claim().id()).isEqualTo("https://x.example/1");
        assertThat(item.lines().byline()).isEqualTo("A. B.");
        assertThat(item("<p>Nur Text</p>").claim().id()).isNull();
    }

    @Test
    void shouldNotTakeARelativeCanonicalLinkForAnId() {
        assertThat(item("<html><head><link rel=canonical href='/1'></head><body>x</body></html>")
                        .claim()
                        .id())
                .isNull();
    }

    @Test
    void shouldPassOverBrokenJsonLd() {
        FoundItem item = item("<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",</script>"
                + "<title>Titel</title></head><body>x</body></html>");

        assertThat(item.lines().headlines()).containsExactly("Titel");
    }

    @Test
    void shouldTakeTheSiteOffATitle() {
        assertThat(item("<title>Regen fällt auf Oslo | Der Bote</title><p>x</p>")
                        .lines()
                        .headlines())
                .containsExactly("Regen fällt auf Oslo");
        assertThat(item("<title>Oslo - Bergen</title><p>x</p>").lines().headlines())
                .containsExactly("Oslo - Bergen");
    }

    @Test
    void shouldFindAnAuthorDescribedElsewhereInThePage() {
        String page = "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"name\":\"N\"},"
                + "{\"@type\":[\"Article\"],\"headline\":\"H\",\"author\":{\"@id\":\"#a\"}},"
                + "{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ana Díaz\"}]}</script><body>x</body>";

        assertThat(item(page).lines().headlines()).containsExactly("H");
        assertThat(item(page).lines().byline()).isEqualTo("Ana Díaz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    // <![CDATA[ {"@type":"NewsArticle","author":{"name":"Ana Díaz"}} // ]]>                → Ana Díaz
                    <!-- {"@type":"NewsArticle","author":"Ana Díaz"}; -->                                → Ana Díaz
                    {"@type":"NewsArticle","author":[{"@type":"Organization","name":"The Bote"}]};        → Tom Reed
                    {"@type":"NewsArticle","author":{"@type":"Person","name":"Der Bote"}}                 → Tom Reed
                    {"@type":"NewsArticle","author":"https://bote.example/ana"}                           → Tom Reed
                    [{"@type":"NewsArticle","author":["Ana Díaz",{"@type":"NewsMediaOrganization","name":"N"}]}] → Ana Díaz
                    """)
    void shouldTakePeopleBeforePublishers(String jsonLd, String byline) {
        String page = "<html><head><script type='application/ld+json'>" + jsonLd + "</script>"
                + "<meta property='og:site_name' content='Der Bote'>"
                + "<meta property='article:author' content='https://facebook.example/bote'>"
                + "<meta name='author' content='Der Bote'><meta name='sailthru.author' content='Tom Reed'>"
                + "</head><body>x</body></html>";

        assertThat(item(page).lines().byline()).isEqualTo(byline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    2024-08-05 20:59:59.0      → 2024-08-05T20:59:59+02:00 → 2024-08-05T20:59:59+02:00
                    2024-08-05                 → 2024-08-05 20:59          → 2024-08-05 20:59
                    2024-08-05T20:59:59Z       → 2024-08-05T18:59:59Z      → 2024-08-05T20:59:59Z
                    2024-08-05                 → 2024-08-09T20:59:59+02:00 → 2024-08-05
                    """)
    void shouldTakeTheTimeThatSaysMost(String jsonLd, String meta, String time) {
        String page = "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\""
                + jsonLd + "\"}</script><meta name=date content='" + meta + "'></head><body>x</body></html>";

        assertThat(item(page).dates().firstCreated()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    <meta itemprop=datePublished content='2024-09-03T08:57:40+01:00'>
                    <time itemprop="datePublished" datetime="2024-09-03T08:57:40+01:00">today</time>
                    <div itemprop="datePublished">2024-09-03T08:57:40+01:00</div>
                    """)
    void shouldReadMicrodataInThePage(String element) {
        assertThat(item("<html><body><p>x</p>" + element + "</body></html>")
                        .dates()
                        .firstCreated())
                .isEqualTo("2024-09-03T08:57:40+01:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    Rain falls      → Rain falls → Rain falls | Bote → Rain falls
                    Flood in Oslo   → Rain falls → Rain falls | Bote → Flood in Oslo
                    Bote            → Bote       → Rain falls | Bote → Stub
                    """)
    void shouldTakeTheTitleOnWhichReadersAndOtherSitesAgree(
            String shown, String shared, String title, String headline) {
        String page = "<html><head><title>" + title + "</title><meta property='og:title' content='" + shared
                + "'><meta property='og:site_name' content='Bote'><script type='application/ld+json'>"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"" + ("Flood in Oslo".equals(shown) ? shown : "Stub")
                + "\"}</script></head><body><h1 class=a><b>" + shown + "</b></h1><p>x</p></body></html>";

        assertThat(item(page).lines().headlines()).containsExactly(headline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    {"props":{"title":"T","body":"<p>%1$s</p><p>%1$s</p>"}}
                    {"props":{"content":[{"type":"p","text":"%1$s"},{"type":"img","url":"https://x.example/a b"},{"type":"p","text":"%1$s"}]}}
                    {"paragraphs":["%1$s","%1$s"]}
                    """)
    void shouldReadAStoryThatOnlyAScriptHolds(String json) {
        String paragraph =
                "The harbour board voted on Tuesday to reopen the quay, which was closed in March for repairs.";
        String page = "<html><body><nav><a href=/>Home</a></nav><script id=__NEXT_DATA__ type=application/json>"
                + String.format(json, paragraph + " " + paragraph) + "</script></body></html>";

        assertThat(Jsoup.parse(Objects.requireNonNull(item(page).body()).value())
                        .select("article > p"))
                .hasSize(2)
                .allMatch(element -> element.text().startsWith(paragraph));
    }
}
