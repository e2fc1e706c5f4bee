package io.depeche.sink.route;

import io.depeche.model.ninjs.NinjsArticle;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What routes look at in an article, or in a worked example.
 *
 * @param values of each trait, in lower case; a trait without a value is absent
 */
record Traits(Map<Trait, Set<String>> values) {
    Traits {
        values = Map.copyOf(values);
    }

    static Traits of(NinjsArticle article) {
        return new Traits(
                Arrays.stream(Trait.values()).collect(Collectors.toMap(trait -> trait, trait -> trait.of(article))));
    }

    Set<String> of(Trait trait) {
        return values.getOrDefault(trait, Set.of());
    }
}
