package io.depeche.sink.route;

import io.depeche.model.Story.Change;
import io.depeche.model.ninjs.NinjsArticle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The routes of an installation: topics that get the articles that a rule describes. */
public final class Routes {
    /** No routes: nothing more is published. */
    public static final Routes NONE = new Routes(List.of());

    private final List<Route> routes;

    Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /**
     * Reads the {@code *.yaml} files of a directory.
     *
     * @throws IllegalArgumentException when one is not a file of routes; the message names file and line
     * @throws java.io.UncheckedIOException when one cannot be read
     */
    public static Routes load(Optional<Path> directory) {
        return new Routes(directory.map(RouteFiles::paths).orElse(List.of()).stream()
                .flatMap(path -> RouteFiles.read(path).routes().stream())
                .toList());
    }

    /** The topics that they name, each once. */
    public List<String> topics() {
        return routes.stream().map(Route::topic).distinct().toList();
    }

    /** The topics that this revision goes to. */
    public List<String> sent(NinjsArticle article) {
        Traits traits = Traits.of(article);
        Change change = change(article);
        return routes.stream()
                .filter(route -> route.sends(traits, change))
                .map(Route::topic)
                .distinct()
                .toList();
    }

    /** The topics whose routes are about the article, whatever revisions they send. */
    List<String> about(NinjsArticle article) {
        Traits traits = Traits.of(article);
        return routes.stream()
                .filter(route -> route.when().matches(traits))
                .map(Route::topic)
                .distinct()
                .toList();
    }

    /** A status that only the item declares counts as much as one that its story says. */
    private static Change change(NinjsArticle article) {
        return switch (article.pubStatus()) {
            case USABLE -> article.story().change();
            case WITHHELD -> Change.WITHHELD;
            case CANCELED -> Change.KILL;
        };
    }
}
