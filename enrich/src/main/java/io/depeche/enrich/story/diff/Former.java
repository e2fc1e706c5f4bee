package io.depeche.enrich.story.diff;

import io.depeche.model.Article;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Lists;
import io.depeche.model.Payload;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a revision, kept to compare the next one with.
 *
 * @param body the plain-text body
 * @param names of entities, as the text writes them
 * @param furniture a digest of what stands around the text: byline, dateline, credits, notes
 */
public record Former(
        @Nullable String language,
        String headline,
        String body,
        List<String> headlineTags,
        List<String> names,
        String furniture) {
    /** A longer text is not kept, and nothing is said of what changed in it; UTF-16 units. */
    static final int LONGEST = 40_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{5,}");
    private static final int FEWEST_WORDS = 12;

    /** Texts on one subject share more of their longer words than this share of the shorter one's. */
    private static final double UNRELATED = 0.1;

    public Former {
        headline = Objects.requireNonNullElse(headline, "");
        body = Objects.requireNonNullElse(body, "");
        headlineTags = Lists.orEmpty(headlineTags);
        names = Lists.orEmpty(names);
    }

    /** The text of an article; null when it is too long. */
    public static @Nullable Former of(EnrichedArticle enriched) {
        Article article = enriched.article();
        String body = article.body();
        if (body.length() + article.headline().length() > LONGEST) {
            return null;
        }
        return new Former(
                article.language(),
                article.headline(),
                body,
                article.headlineTags(),
                names(enriched).toList(),
                furniture(article));
    }

    static Stream<String> names(EnrichedArticle enriched) {
        return enriched.entities().stream()
                .flatMap(entity -> entity.mentions().stream())
                .map(mention -> mention.text())
                .distinct();
    }

    static String furniture(Article article) {
        String all = String.join(
                "\n",
                article.authors().toString(),
                article.contributors().toString(),
                String.valueOf(article.dateline()),
                String.valueOf(article.edNote()),
                article.removed().toString());
        return Payload.of(all.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    /** Whether both are texts in one language that share hardly a word. */
    public boolean isUnrelatedTo(Former other) {
        Set<String> words = words();
        Set<String> others = other.words();
        if (!Objects.equals(language, other.language)
                || words.size() < FEWEST_WORDS
                || others.size() < FEWEST_WORDS
                || headline.equalsIgnoreCase(other.headline)) {
            return false;
        }
        int fewest = Math.min(words.size(), others.size());
        words.retainAll(others);
        return words.size() < UNRELATED * fewest;
    }

    private Set<String> words() {
        return WORD.matcher((headline + " " + body).toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
