package io.depeche.enrich.story.notice;

import io.depeche.enrich.text.RuleText;
import io.depeche.model.Article;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads notices by the rules in {@code notices/}: {@code MANDATORY KILL}, {@code Berichtigung: …}, {@code please disregard
 * story …}. A pure function, linear in the text.
 */
public final class Notices {
    /** A notice stands in a short text; a longer one is an article that may speak of a notice. */
    static final int LONGEST_NOTICE = 1_500;

    private static final int MOST_PARAGRAPHS = 12;

    private final List<NoticeRule> rules;

    private Notices(List<NoticeRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules that ship. */
    public static Notices shipped() {
        return load(Optional.empty());
    }

    /**
     * The rules that ship, with the user's own.
     *
     * @param folder of the user's files; one with the name of one that ships replaces it
     * @throws IllegalArgumentException naming file and line of a rule that can't be used
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static Notices load(Optional<Path> folder) {
        return new Notices(NoticeLoader.rules(folder));
    }

    /** What the article's headline, note to editors or text says of another version or another article. */
    public Optional<Notice> read(Article article) {
        Lines lines = Lines.of(article);
        if (fits(NoticeRule.Says.KILL, lines)) {
            return Optional.of(new Notice(Notice.Says.KILL, target(lines)));
        }
        return fits(NoticeRule.Says.CORRECTION, lines)
                ? Optional.of(new Notice(Notice.Says.CORRECTION, Names.NONE))
                : Optional.empty();
    }

    private boolean fits(NoticeRule.Says says, Lines lines) {
        return rules.stream()
                .filter(rule -> rule.says() == says && (rule.inAnyLength() || lines.isShort()))
                .anyMatch(rule -> lines.at(rule.where()).anyMatch(rule::fits));
    }

    private Names target(Lines lines) {
        Map<String, Set<String>> found = new HashMap<>();
        rules.stream()
                .filter(rule -> rule.says() != NoticeRule.Says.CORRECTION)
                .filter(rule -> rule.inAnyLength() || lines.isShort())
                .forEach(rule -> lines.at(rule.where())
                        .forEach(line -> rule.names(
                                line.text(), (kind, name) -> found.computeIfAbsent(kind, key -> new LinkedHashSet<>())
                                        .add(name))));
        return Names.named(
                found.getOrDefault("id", Set.of()),
                found.getOrDefault("slug", Set.of()),
                found.getOrDefault("headline", Set.of()));
    }

    /** The lines of an article in which a notice can stand. */
    private record Lines(List<RuleText> headlines, List<RuleText> notes, List<RuleText> paragraphs, boolean isShort) {
        static Lines of(Article article) {
            String note = article.edNote() == null ? "" : article.edNote();
            int length = article.blocks().stream()
                    .mapToInt(block -> block.text().length())
                    .sum();
            boolean isShort = length <= LONGEST_NOTICE;
            return new Lines(
                    Stream.concat(
                                    article.source().lines().headlines().stream(),
                                    Stream.of(
                                            article.originalHeadline() == null
                                                    ? article.headline()
                                                    : article.originalHeadline()))
                            .distinct()
                            .map(RuleText::new)
                            .toList(),
                    note.lines().map(RuleText::new).toList(),
                    isShort
                            ? article.blocks().stream()
                                    .limit(MOST_PARAGRAPHS)
                                    .map(block -> new RuleText(block.text()))
                                    .toList()
                            : List.of(),
                    isShort);
        }

        Stream<RuleText> at(NoticeRule.Where where) {
            return switch (where) {
                case HEADLINE -> headlines.stream();
                case NOTE -> notes.stream();
                case TEXT -> isShort ? Stream.concat(headlines.stream(), paragraphs.stream()) : Stream.empty();
                case ANY -> Stream.of(headlines, notes, paragraphs).flatMap(List::stream);
            };
        }
    }
}
