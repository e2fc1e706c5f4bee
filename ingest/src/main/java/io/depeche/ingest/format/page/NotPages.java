package io.depeche.ingest.format.page;

import io.depeche.words.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Recognises pages that a server sends instead of a story, by their title. */
final class NotPages {
    private static final int LONGEST_TITLE = 300;
    /** Characters; such pages have little more than their title and a menu. */
    private static final int LONGEST_TEXT = 2_000;

    private static final Pattern SITE = Pattern.compile(" (?:[|»·–—-]|::) ");

    private static final List<Kind> KINDS = Table.load("/formats/not-pages.tsv").rows().stream()
            .map(row -> new Kind(
                    row.get("what"),
                    Pattern.compile(row.get("title"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)))
            .toList();

    private NotPages() {}

    private record Kind(String what, Pattern title) {
        boolean is(String line) {
            return title.matcher(line).matches();
        }
    }

    /**
     * What a page is; empty when it may be a story.
     *
     * @param title as written, perhaps with the name of the site before or behind it
     * @param markup of the page
     */
    static Optional<String> is(String title, String markup) {
        return title.length() > LONGEST_TITLE
                ? Optional.empty()
                : by(title).filter(what -> Jsoup.parse(markup).text().length() <= LONGEST_TEXT);
    }

    private static Optional<String> by(String title) {
        List<String> parts = List.of(SITE.split(title.strip(), -1));
        return KINDS.stream()
                .filter(kind -> kind.is(title.strip()) || kind.is(parts.get(0)) || kind.is(parts.get(parts.size() - 1)))
                .map(Kind::what)
                .findFirst();
    }
}
