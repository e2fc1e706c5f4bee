package io.depeche.sink.route;

import io.depeche.model.Lists;
import io.depeche.model.Story.Change;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of routes. */
record RouteFile(String source, String licence, String version, List<Entry> routes) {
    RouteFile {
        routes = Lists.orEmpty(routes);
        require(
                Stream.of(source, licence, version).allMatch(Objects::nonNull),
                "the file must say its source, licence and version");
        require(!routes.isEmpty(), "the file has no routes");
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** A route with the examples that prove it. */
    record Entry(String topic, List<Change> change, When when, List<Example> examples) {
        private static final Pattern TOPIC = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,200}");
        private static final Set<Change> OF_A_USABLE_ARTICLE =
                EnumSet.complementOf(EnumSet.of(Change.KILL, Change.WITHHELD));

        Entry {
            change = Lists.orEmpty(change);
            examples = Lists.orEmpty(examples);
            require(topic != null && TOPIC.matcher(topic).matches(), "'" + topic + "' is not a name of a topic");
            require(when != null, "the route to " + topic + " has no 'when'");
            require(
                    examples.stream().anyMatch(Example::goes)
                            && examples.stream().anyMatch(example -> !example.goes()),
                    "the route to " + topic + " needs an example that goes there and one that does not");
        }

        /**
         * The route.
         *
         * @throws IllegalArgumentException when its condition asks nothing
         */
        Route route() {
            return new Route(topic, change.isEmpty() ? OF_A_USABLE_ARTICLE : Set.copyOf(change), when.condition());
        }
    }

    /**
     * An article in short, and whether it goes to the topic.
     *
     * @param change as which it comes; new when absent
     */
    record Example(When article, @Nullable Change change, boolean goes) {
        Example {
            require(article != null, "an example needs an 'article'");
        }
    }
}
