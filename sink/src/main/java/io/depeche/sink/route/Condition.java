package io.depeche.sink.route;

import java.util.List;
import java.util.Set;

/** What an article must be like. Pure. */
sealed interface Condition {
    /** Whether an article with these traits is. */
    boolean matches(Traits article);

    /** It has one of these values, in lower case. */
    record OneOf(Trait trait, Set<String> values) implements Condition {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public boolean matches(Traits article) {
            return article.of(trait).stream().anyMatch(values::contains);
        }
    }

    /** All of these hold. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean matches(Traits article) {
            return conditions.stream().allMatch(condition -> condition.matches(article));
        }
    }

    /** At least one of these holds. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean matches(Traits article) {
            return conditions.stream().anyMatch(condition -> condition.matches(article));
        }
    }

    /** This does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean matches(Traits article) {
            return !condition.matches(article);
        }
    }
}
