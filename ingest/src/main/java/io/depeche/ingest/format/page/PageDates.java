package io.depeche.ingest.format.page;

import io.depeche.ingest.format.found.FirstOf;
import io.depeche.ingest.format.found.FoundItem;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The times in a page's metadata. Where two places name the same day, the one that says more counts: a time with a zone
 * before one without, and that before a day alone.
 *
 * @param markup of the page, whose elements may name a time as microdata
 */
record PageDates(PageHead head, JsonLdArticle article, String markup) {
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "article:published",
            "article:published_date",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.issued",
            "dcterms.date",
            "dc.date.created",
            "dc.date",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "publication-date",
            "publicationdate",
            "article_date_original",
            "article.published",
            "cxenseparse:publishtime",
            "cxenseparse:recs:publishtime");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:article:modified_time",
            "og:updated_time",
            "datemodified",
            "last-modified",
            "lastmod");
    private static final int DAY = 10;
    private static final Pattern CLOCK = Pattern.compile("\\d\\d?:\\d\\d");
    private static final Pattern ZONE = Pattern.compile("(?i)(?:z|utc|gmt|[+-]\\d\\d:?\\d\\d)\\s{0,9}$");
    private static final String ITEMPROP = "itemprop";
    /** An element of microdata with its time as attribute or text. */
    private static final Pattern MICRODATA = Pattern.compile(
            "(?i)itemprop=[\"']?(datePublished|dateModified)[\"']?(?:[^<>]{0,200}?(?:content|datetime)=[\"']([^\"'<>]{8,60})[\"'])?[^<>]{0,300}>([^<]{0,60})");

    FoundItem.Dates dates() {
        String published = best(
                Stream.concat(Stream.of(article.published()), PUBLISHED.stream().map(head::meta)));
        published = published == null ? microdata("datePublished") : published;
        String modified = best(
                Stream.concat(Stream.of(article.modified()), MODIFIED.stream().map(head::meta)));
        modified = modified == null ? FirstOf.of(microdata("dateModified"), published) : modified;
        return new FoundItem.Dates(modified, published, null);
    }

    private static @Nullable String best(Stream<@Nullable String> candidates) {
        List<String> said = candidates
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(time -> !time.isEmpty())
                .toList();
        return said.stream()
                .filter(time -> day(time).equals(day(said.get(0))))
                .max(Comparator.comparingInt(PageDates::precision).thenComparing(time -> -said.indexOf(time)))
                .orElse(null);
    }

    private static String day(String time) {
        return time.substring(0, Math.min(DAY, time.length()));
    }

    private static int precision(String time) {
        if (!CLOCK.matcher(time).find()) {
            return 0;
        }
        return ZONE.matcher(time).find() ? 2 : 1;
    }

    private @Nullable String microdata(String property) {
        Matcher found = MICRODATA.matcher(markup);
        for (int at = markup.indexOf(ITEMPROP); at >= 0; at = markup.indexOf(ITEMPROP, at + 1)) {
            if (!found.region(at, markup.length()).lookingAt()) {
                continue;
            }
            String time = FirstOf.of(found.group(2), found.group(3));
            if (time != null
                    && Character.isDigit(time.strip().charAt(0))
                    && found.group(1).equalsIgnoreCase(property)) {
                return time.strip();
            }
        }
        return null;
    }
}
