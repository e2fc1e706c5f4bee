package io.depeche.ingest.format.page;

import io.depeche.ingest.format.found.FirstOf;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reader;
import io.depeche.ingest.format.found.Reading;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web page: the article's metadata from its head, and the page without scripts as body. JSON-LD goes before
 * OpenGraph, and that before other meta elements. Cleaning finds the facts that only the body shows.
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org NewsArticle</a>
 * @see <a href="https://ogp.me/">The Open Graph protocol</a>
 */
public final class HtmlReader implements Reader {
    @Override
    public String format() {
        return "html";
    }

    @Override
    public List<Found> read(String text) {
        return read(PageSource.of(text));
    }

    /**
     * The same of a page that is not decoded yet.
     *
     * @param written each character for a byte of UTF-8
     */
    public List<Found> readBytes(String written) {
        return read(PageSource.ofBytes(written));
    }

    private static List<Found> read(PageSource source) {
        PageSource page = ScriptText.shown(source);
        PageHead head = new PageHead(page.head());
        Optional<String> instead = NotPages.is(head.wholeTitle(), page.markup());
        if (instead.isPresent()) {
            return List.of(Found.broken("FMT-UNKNOWN", Reading.looksLike(instead.get())));
        }
        JsonLdArticle article = JsonLdArticle.of(page.jsonLd());
        String site = FirstOf.of(head.meta("og:site_name"), article.publisher());
        return List.of(new FoundItem(
                new FoundItem.Claim(canonical(head, article), null, site == null ? List.of() : List.of(site)),
                FoundItem.Marks.NONE,
                new PageDates(head, article, page.markup()).dates(),
                new PageLines(head, article, site, page.markup()).lines(),
                new WireItem.Coding(keywords(head), List.of(), List.of()),
                new WireItem.Rights(head.meta("copyright", "dcterms.rights", "dc.rights"), null),
                FirstOf.of(head.language(), article.language(), head.meta("og:locale", "dc.language")),
                page.hasText() ? new Body(Body.Kind.PAGE, page.markup()) : null,
                page.remarks()));
    }

    private static @Nullable String canonical(PageHead head, JsonLdArticle article) {
        return Stream.of(head.canonical(), head.meta("og:url"), article.url())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .findFirst()
                .orElse(null);
    }

    private static List<WireItem.Subject> keywords(PageHead head) {
        return head.all("article:tag").stream()
                .map(tag -> new WireItem.Subject(null, tag))
                .toList();
    }
}
