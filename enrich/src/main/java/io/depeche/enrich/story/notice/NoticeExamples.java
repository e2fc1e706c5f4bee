package io.depeche.enrich.story.notice;

import io.depeche.enrich.text.RuleText;
import io.depeche.words.example.Checked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the worked examples of rules for notices. */
public final class NoticeExamples {
    private NoticeExamples() {}

    /**
     * Reads the files of a directory and runs their examples.
     *
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static Checked check(Path directory) {
        return NoticeLoader.own(directory).stream().map(NoticeExamples::run).reduce(Checked.NOTHING, Checked::and);
    }

    static Checked run(NoticeLoader.Source source) {
        List<String> faults = new ArrayList<>();
        try {
            NoticeFile file = source.file();
            Iterator<Integer> lines = source.exampleLines().iterator();
            for (NoticeFile.Entry entry : file.rules()) {
                NoticeRule rule = source.rule(file, entry);
                for (NoticeFile.Example example :
                        Objects.requireNonNullElse(entry.examples(), List.<NoticeFile.Example>of())) {
                    String at = source.name() + ":" + lines.next() + ": ";
                    faults(rule, example).forEach(fault -> faults.add(at + fault));
                }
            }
        } catch (IllegalArgumentException e) {
            return new Checked(1, 0, List.of(String.valueOf(e.getMessage())));
        }
        return new Checked(1, source.exampleLines().size(), faults);
    }

    private static List<String> faults(NoticeRule rule, NoticeFile.Example example) {
        if (example.in() == null) {
            return List.of("an example needs a text: in");
        }
        boolean expected = !Objects.equals(example.fits(), false);
        if (rule.fits(new RuleText(example.in())) != expected) {
            return List.of("rule " + rule.name() + (expected ? " does not fit" : " fits") + ", but the example says "
                    + (expected ? "that it does" : "that it does not"));
        }
        Map<String, String> found = new TreeMap<>();
        rule.names(example.in(), found::put);
        return Stream.of(
                        fault("id", found, example.id()),
                        fault("slug", found, example.slug()),
                        fault("headline", found, example.headline()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> fault(String name, Map<String, String> found, @Nullable String expected) {
        String is = found.get(name);
        return Objects.equals(is, expected)
                ? List.of()
                : List.of(name + " is " + (is == null ? "absent" : is) + ", but the example says "
                        + (expected == null ? "nothing of it" : expected));
    }
}
