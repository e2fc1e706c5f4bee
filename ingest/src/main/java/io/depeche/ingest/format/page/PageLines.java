package io.depeche.ingest.format.page;

import io.depeche.ingest.format.found.FirstOf;
import io.depeche.ingest.format.found.Whitespace;
import io.depeche.model.WireItem;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The headline and byline in a page's metadata. The site's name is neither; it stands there where a page has nothing better
 * to say.
 *
 * @param site the name of the site or publisher; null when the page does not say it
 * @param markup of the page
 */
record PageLines(
        PageHead head, JsonLdArticle article, @Nullable String site, String markup) {
    private static final String MAIN_HEADING_TAG = "<h1";
    private static final Pattern MAIN_HEADING =
            Pattern.compile("<h1(?:\\s[^>]{0,500})?>(.{0,1000}?)</h1>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_HEADINGS = 3;
    private static final Pattern CATALOGUED = Pattern.compile("^([\\p{L}'’-]+), ([\\p{L}'’-]+)$");

    /** The names of meta elements with an author, the most reliable first. */
    private static final List<String> AUTHORS =
            List.of("author", "article:author", "parsely-author", "sailthru.author", "byl");

    /** The same as libraries name them. */
    private static final List<String> CREATORS = List.of("dc.creator", "dcterms.creator", "citation_author");

    /** How the meta elements of programs that write labels call the author, as in {@code Written by}. */
    private static final Set<String> LABELS = Set.of(" by", " von", " par", " por", "scritto da", " door");

    WireItem.NewsLines lines() {
        String headline = headline();
        return new WireItem.NewsLines(
                headline == null ? List.of() : List.of(Whitespace.fold(headline)), null, byline(), null, null, null);
    }

    private @Nullable String headline() {
        String title = head.title();
        String shared = head.meta("og:title", "twitter:title");
        String described = article.headline();
        // where what readers and other sites see agrees, the data for machines may be a stub
        String agreed =
                shared != null && described != null && !described.equals(shared) && isAgreed(shared) ? shared : null;
        return Stream.of(agreed, described, shared, head.meta("parsely-title", "dc.title"), title)
                .filter(Objects::nonNull)
                .filter(line -> !line.isBlank() && !isSite(line))
                .findFirst()
                .orElse(FirstOf.of(title));
    }

    private boolean isAgreed(String title) {
        return plain(head.wholeTitle()).startsWith(plain(title)) && isShown(title);
    }

    /** Whether a main heading of the page says this. */
    private boolean isShown(String title) {
        Matcher heading = MAIN_HEADING.matcher(markup);
        String wanted = plain(title);
        int at = markup.indexOf(MAIN_HEADING_TAG);
        for (int seen = 0; at >= 0 && seen < MOST_HEADINGS; at = markup.indexOf(MAIN_HEADING_TAG, at + 1)) {
            if (!heading.region(at, markup.length()).lookingAt()) {
                continue;
            }
            seen++;
            at = heading.end() - 1;
            String text = Parser.unescapeEntities(TAG.matcher(heading.group(1)).replaceAll(""), false);
            if (plain(text).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String byline() {
        List<List<String>> named = named();
        return Stream.concat(
                        named.stream().map(names -> people(names, name -> !isSite(name))),
                        // a person's site may have the person's name
                        named.stream().map(names -> people(names, this::isSite)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private List<List<String>> named() {
        return Stream.of(
                        Stream.of(article.authors()),
                        AUTHORS.stream().map(head::metas),
                        CREATORS.stream().map(this::creators),
                        Stream.of(labelled()))
                .flatMap(names -> names)
                .toList();
    }

    /** Libraries write {@code Díaz, Ana}; people say it in the other order. */
    private List<String> creators(String name) {
        return head.metas(name).stream()
                .map(person -> CATALOGUED.matcher(person.strip()).replaceFirst("$2 $1"))
                .toList();
    }

    private List<String> labelled() {
        String label = head.meta("twitter:label1");
        return label != null && LABELS.stream().anyMatch(label.toLowerCase(Locale.ROOT)::endsWith)
                ? head.metas("twitter:data1")
                : List.of();
    }

    /** Those of the names that may be people's and are not addresses, in one line. */
    private static Optional<String> people(List<String> names, Predicate<String> mayBe) {
        List<String> people = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !isAddress(name) && mayBe.test(name))
                .distinct()
                .toList();
        return people.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", people));
    }

    private static boolean isAddress(String name) {
        return name.startsWith("http") || name.contains("://") || name.startsWith("@") || name.contains("www.");
    }

    private boolean isSite(String text) {
        return site != null && plain(text).equals(plain(site));
    }

    private static String plain(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
