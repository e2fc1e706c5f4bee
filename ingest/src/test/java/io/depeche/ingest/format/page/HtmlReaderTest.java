package io.depeche.ingest.format.page;

import static io.depeche.ingest.format.Files.item;
import static io.depeche.ingest.format.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.WireItem.Body;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

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
}
