package io.depeche.ingest.format.page;

import io.depeche.ingest.format.found.Whitespace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The {@code meta}, {@code link} and {@code title} elements of a web page. */
final class PageHead {
    private static final List<String> SEPARATORS = List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " · ");
    private static final List<String> NAMES = List.of("property", "name", "itemprop");
    private static final int LONGEST_SITE = 4;
    private static final int SHORTEST_HEADLINE = 3;

    private final Document head;
    private final Map<String, List<String>> metas = new HashMap<>();

    PageHead(String markup) {
        this.head = HeadTree.of(markup);
        for (Element meta : head.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                names(meta).forEach(name -> metas.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(content));
            }
        }
    }

    /** The different names of a meta element, in lower case. */
    private static List<String> names(Element meta) {
        List<String> names = new ArrayList<>();
        for (String key : NAMES) {
            String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The content of the first of these meta elements in the page; null when there is none. */
    @Nullable
    String meta(String... names) {
        return Stream.of(names)
                .flatMap(name -> metas(name).stream())
                .findFirst()
                .orElse(null);
    }

    /** The contents of all meta elements with this name. */
    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /** The contents of all meta elements with this property. */
    List<String> all(String property) {
        return head.getElementsByAttributeValue("property", property).stream()
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .distinct()
                .toList();
    }

    /** The canonical address, as written; empty when there is none. */
    String canonical() {
        return head.getElementsByTag("link").stream()
                .filter(link -> link.attr("rel").strip().equalsIgnoreCase("canonical"))
                .map(link -> link.attr("href").strip())
                .findFirst()
                .orElse("");
    }

    @Nullable
    String language() {
        Element html = head.getElementsByTag("html").first();
        if (html == null) {
            return null;
        }
        String language = html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        return language.isBlank() ? null : language.strip();
    }

    /** The title as written; empty when the page has none. */
    String wholeTitle() {
        return Whitespace.fold(head.title());
    }

    /** The title without the name of the site; empty when the page has none. */
    String title() {
        String title = wholeTitle();
        for (String separator : SEPARATORS) {
            int at = title.lastIndexOf(separator);
            if (at > 0
                    && words(title.substring(0, at)) >= SHORTEST_HEADLINE
                    && words(title.substring(at + separator.length())) <= LONGEST_SITE) {
                return title.substring(0, at).strip();
            }
        }
        return title;
    }

    private static long words(String text) {
        return text.chars().filter(c -> c == ' ').count() + 1;
    }
}
