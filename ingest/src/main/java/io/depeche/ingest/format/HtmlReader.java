package io.depeche.ingest.format;

import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web page: its metadata, and the whole page as body. JSON-LD goes before OpenGraph, and that before other meta
 * elements.
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org NewsArticle</a>
 * @see <a href="https://ogp.me/">The Open Graph protocol</a>
 */
final class HtmlReader implements Reader {
    @Override
    public String format() {
        return "html";
    }

    @Override
    public List<Found> read(String text) {
        Document page = Jsoup.parse(text);
        JsonLdArticle article = JsonLdArticle.of(page);
        String site = first(meta(page, "og:site_name"), article.publisher());
        return List.of(new FoundItem(
                new FoundItem.Claim(canonical(page, article), null, site == null ? List.of() : List.of(site)),
                FoundItem.Marks.NONE,
                dates(page, article),
                lines(page, article),
                new WireItem.Coding(keywords(page), List.of(), List.of()),
                new WireItem.Rights(first(meta(page, "copyright"), meta(page, "dcterms.rights")), null),
                first(page.select("html").attr("lang"), page.select("html").attr("xml:lang"), article.language()),
                page.body().hasText() ? new Body(Body.Kind.PAGE, text) : null,
                List.of()));
    }

    private static @Nullable String canonical(Document page, JsonLdArticle article) {
        return Stream.of(page.select("link[rel~=(?i)^canonical$]").attr("href"), meta(page, "og:url"), article.url())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .findFirst()
                .orElse(null);
    }

    private static FoundItem.Dates dates(Document page, JsonLdArticle article) {
        String published = first(
                article.published(), meta(page, "article:published_time"), meta(page, "date"), meta(page, "dc.date"));
        String modified = first(
                article.modified(), meta(page, "article:modified_time"), meta(page, "og:updated_time"), published);
        return new FoundItem.Dates(modified, published, null);
    }

    private static WireItem.NewsLines lines(Document page, JsonLdArticle article) {
        String headline = first(article.headline(), meta(page, "og:title"), page.title());
        return new WireItem.NewsLines(
                headline == null ? List.of() : List.of(Whitespace.fold(headline)),
                null,
                first(article.authors(), meta(page, "author"), meta(page, "dc.creator")),
                null,
                null,
                null);
    }

    private static List<WireItem.Subject> keywords(Document page) {
        return page.select("meta[property=article:tag]").stream()
                .map(tag -> tag.attr("content").strip())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .map(tag -> new WireItem.Subject(null, tag))
                .toList();
    }

    /** The content of the meta element with this name or property, in any case; null when absent or blank. */
    private static @Nullable String meta(Document page, String name) {
        Optional<Element> meta = page.select("meta[content]").stream()
                .filter(e -> name.equalsIgnoreCase(e.attr("property")) || name.equalsIgnoreCase(e.attr("name")))
                .filter(e -> !e.attr("content").isBlank())
                .findFirst();
        return meta.map(e -> e.attr("content").strip()).orElse(null);
    }

    private static @Nullable String first(@Nullable String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(null);
    }
}
