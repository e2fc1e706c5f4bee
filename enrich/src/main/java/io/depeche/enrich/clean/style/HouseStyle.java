package io.depeche.enrich.clean.style;

import io.depeche.enrich.text.RuleText;
import io.depeche.model.WireItem;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The house style of one agency, or of one publisher of agency copy.
 *
 * @param provider the provider of an article when only its text identifies it
 * @param languages of its copy; the first decides how written times are read
 * @param zone of the times in its text
 * @param recognition when its rules are tried
 * @param roles the phrases of its credits, by role: {@code editing} → {@code Editing by}
 * @param rules in order: the first that matches a text wins
 */
public record HouseStyle(
        String id,
        @Nullable String provider,
        List<String> languages,
        @Nullable ZoneId zone,
        Recognition recognition,
        Map<String, List<String>> roles,
        List<StyleRule> rules) {
    public HouseStyle {
        languages = List.copyOf(languages);
        roles = Map.copyOf(roles);
        rules = List.copyOf(rules);
    }

    /**
     * When a style's rules are tried: always, for items of certain providers or formats, for texts with a certain
     * string, or for headlines or texts with a certain beginning.
     *
     * @param languages in which alone the text may be written; empty for any
     */
    record Recognition(
            boolean always,
            List<String> providers,
            List<String> contains,
            List<String> formats,
            List<String> headlines,
            List<String> starts,
            List<String> languages) {
        Recognition {
            providers = List.copyOf(providers);
            contains = List.copyOf(contains);
            formats = List.copyOf(formats);
            headlines = List.copyOf(headlines);
            starts = List.copyOf(starts);
            languages = List.copyOf(languages);
        }

        /**
         * @param text without space at its start
         * @param held those strings of {@link #contains} of all styles that the text has
         */
        boolean fits(WireItem item, String text, Set<String> held) {
            if (always) {
                return true;
            }
            return isOfProvider(item.identity().provider())
                    || (!held.isEmpty() && hasOneOf(held))
                    || formats.contains(item.lineage().format())
                    || begins(item.lines().headlines(), headlines)
                    || begins(text, starts);
        }

        private boolean isOfProvider(@Nullable String provider) {
            for (String one : providers) {
                if (one.equalsIgnoreCase(provider)) {
                    return true;
                }
            }
            return false;
        }

        private boolean hasOneOf(Set<String> held) {
            for (String mark : contains) {
                if (held.contains(mark)) {
                    return true;
                }
            }
            return false;
        }

        boolean isIn(Optional<String> language) {
            return languages.isEmpty() || language.isEmpty() || languages.contains(language.get());
        }

        private static boolean begins(List<String> texts, List<String> marks) {
            for (String text : texts) {
                if (begins(text, marks)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean begins(String text, List<String> marks) {
            for (String mark : marks) {
                if (text.regionMatches(true, 0, mark, 0, mark.length())) {
                    return true;
                }
            }
            return false;
        }
    }

    Optional<RuleMatch> first(StyleRule.Where where, RuleText text) {
        for (StyleRule rule : rules) {
            if (rule.where() == where) {
                Optional<RuleMatch> match = rule.match(this, text);
                if (match.isPresent()) {
                    return match;
                }
            }
        }
        return Optional.empty();
    }
}
