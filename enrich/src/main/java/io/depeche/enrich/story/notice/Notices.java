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

    private final List<NoticeRule> kills;
    private final List<NoticeRule> corrections;
    private final List<NoticeRule> targets;

    private Notices(List<NoticeRule> rules) {
        this.kills = rules.stream()
                .filter(rule -> rule.says() == NoticeRule.Says.KILL)
                .toList();
        this.corrections = rules.stream()
                .filter(rule -> rule.says() == NoticeRule.Says.CORRECTION)
                .toList();
        this.targets = rules.stream()
                .filter(rule -> rule.says() != NoticeRule.Says.CORRECTION)
                .toList();
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
        if (anyFits(kills, lines)) {
            return Optional.of(new Notice(Notice.Says.KILL, target(lines)));
        }
        return anyFits(corrections, lines)
                ? Optional.of(new Notice(Notice.Says.CORRECTION, Names.NONE))
                : Optional.empty();
    }

    private static boolean anyFits(List<NoticeRule> rules, Lines lines) {
        for (NoticeRule rule : rules) {
            if ((rule.inAnyLength() || lines.isShort()) && fits(rule, lines.at(rule.where()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(NoticeRule rule, List<RuleText> lines) {
        for (RuleText line : lines) {
            if (rule.fits(line)) {
                return true;
            }
        }
        return false;
    }

    private Names target(Lines lines) {
        Map<String, Set<String>> found = new HashMap<>();
        targets.stream().filter(rule -> rule.inAnyLength() || lines.isShort()).forEach(rule -> lines.at(rule.where())
                .forEach(line -> rule.names(
                        line.text(), (kind, name) -> found.computeIfAbsent(kind, key -> new LinkedHashSet<>())
                                .add(name))));
        return Names.named(
                found.getOrDefault("id", Set.of()),
                found.getOrDefault("slug", Set.of()),
                found.getOrDefault("headline", Set.of()));
    }

    /**
     * The lines of an article in which a notice can stand.
     *
     * @param text what a rule for the text reads
     */
    private record Lines(
            List<RuleText> headlines, List<RuleText> notes, List<RuleText> text, List<RuleText> all, boolean isShort) {
        static Lines of(Article article) {
            int length = article.blocks().stream()
                    .mapToInt(block -> block.text().length())
                    .sum();
            boolean isShort = length <= LONGEST_NOTICE;
            List<RuleText> headlines = headlines(article);
            String note = article.edNote() == null ? "" : article.edNote();
            List<RuleText> notes = note.lines().map(RuleText::new).toList();
            List<RuleText> paragraphs = isShort
                    ? article.blocks().stream()
                            .limit(MOST_PARAGRAPHS)
                            .map(block -> new RuleText(block.text()))
                            .toList()
                    : List.of();
            return new Lines(
                    headlines,
                    notes,
                    isShort ? joined(headlines, paragraphs) : List.of(),
                    joined(joined(headlines, notes), paragraphs),
                    isShort);
        }

        private static List<RuleText> headlines(Article article) {
            String original = article.originalHeadline();
            return Stream.concat(
                            article.source().lines().headlines().stream(),
                            Stream.of(original == null ? article.headline() : original))
                    .distinct()
                    .map(RuleText::new)
                    .toList();
        }

        private static List<RuleText> joined(List<RuleText> lines, List<RuleText> more) {
            return Stream.concat(lines.stream(), more.stream()).toList();
        }

        List<RuleText> at(NoticeRule.Where where) {
            return switch (where) {
                case HEADLINE -> headlines;
                case NOTE -> notes;
                case TEXT -> text;
                case ANY -> all;
            };
        }
    }
}
