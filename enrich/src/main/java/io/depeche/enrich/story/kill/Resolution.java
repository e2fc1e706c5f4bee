package io.depeche.enrich.story.kill;

import io.depeche.enrich.story.notice.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which article a kill means. Every kind of name that is known must allow it, so that no name is contradicted; a slug
 * alone, which many articles share, does not count beside an id or a headline that nobody knows.
 *
 * @param candidates the articles that all known names allow
 */
public record Resolution(Set<String> candidates) {
    /** Knows which articles have a name. */
    @FunctionalInterface
    public interface Index {
        /** The uris of the articles with this name, a key of {@link #keys}. */
        Set<String> articles(String key);
    }

    public Resolution {
        candidates = Set.copyOf(candidates);
    }

    /** The articles that {@code target} can mean. */
    public static Resolution of(Names target, Index index) {
        Set<String> ids = articles(keys("id", target.ids()), index);
        Set<String> headlines = articles(keys("headline", target.headlines()), index);
        Set<String> slugs = articles(keys("slug", target.slugs()), index);
        boolean unknown =
                (!target.ids().isEmpty() || !target.headlines().isEmpty()) && ids.isEmpty() && headlines.isEmpty();
        return new Resolution(
                unknown
                        ? Set.of()
                        : Stream.of(ids, headlines, slugs)
                                .filter(found -> !found.isEmpty())
                                .reduce(Resolution::common)
                                .orElse(Set.of()));
    }

    /** The one article; empty when there is none, or more than one. */
    public Optional<String> article() {
        return candidates.size() == 1 ? candidates.stream().findFirst() : Optional.empty();
    }

    /** The keys under which an index knows an article with these names. */
    public static List<String> keys(Names names) {
        return Stream.of(keys("id", names.ids()), keys("headline", names.headlines()), keys("slug", names.slugs()))
                .flatMap(keys -> keys)
                .toList();
    }

    private static Stream<String> keys(String kind, Set<String> names) {
        return names.stream().map(name -> kind + ":" + name);
    }

    private static Set<String> articles(Stream<String> keys, Index index) {
        Set<String> articles = new HashSet<>();
        keys.forEach(key -> articles.addAll(index.articles(key)));
        return articles;
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }
}
