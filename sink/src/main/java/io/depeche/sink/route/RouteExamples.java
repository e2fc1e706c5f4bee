package io.depeche.sink.route;

import io.depeche.model.Story.Change;
import io.depeche.sink.route.RouteFile.Entry;
import io.depeche.sink.route.RouteFile.Example;
import io.depeche.words.example.Checked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Runs the worked examples of routes. */
public final class RouteExamples {
    private RouteExamples() {}

    /**
     * Reads the files of a directory and runs their examples.
     *
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static Checked check(Path directory) {
        return RouteFiles.paths(directory).stream().map(RouteExamples::run).reduce(Checked.NOTHING, Checked::and);
    }

    private static Checked run(Path path) {
        try {
            return run(RouteFiles.read(path));
        } catch (IllegalArgumentException e) {
            return new Checked(1, 0, List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Checked run(RouteFiles.Read file) {
        List<String> faults = new ArrayList<>();
        Iterator<Integer> lines = file.exampleLines().iterator();
        int examples = 0;
        for (Entry entry : file.entries()) {
            for (Example example : entry.examples()) {
                String place = file.path() + ":" + lines.next();
                examples++;
                if (goes(entry.route(), example) != example.goes()) {
                    faults.add(place + ": the article " + (example.goes() ? "does not go" : "goes") + " to "
                            + entry.topic() + ", but the example says otherwise");
                }
            }
        }
        return new Checked(1, examples, faults);
    }

    private static boolean goes(Route route, Example example) {
        return route.sends(traits(example), Objects.requireNonNullElse(example.change(), Change.NEW));
    }

    private static Traits traits(Example example) {
        return new Traits(Arrays.stream(Trait.values())
                .collect(
                        Collectors.toMap(trait -> trait, trait -> trait.of(example.article().values(trait).stream()))));
    }
}
