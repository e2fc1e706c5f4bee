package io.depeche.enrich.clean.style;

import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The examples of the built-in rules, whole and cut and joined at random. */
final class ExampleTexts {
    private ExampleTexts() {}

    /** All examples, and so many that are joined of two. */
    static List<String> joined(int count) {
        List<String> examples = new ArrayList<>();
        new StyleLoader(Words.shipped(), Optional.empty())
                .shippedFiles()
                .forEach(file -> file.file().rules().forEach(rule -> {
                    if (rule.examples() != null) {
                        rule.examples().forEach(example -> examples.add(example.in()));
                    }
                }));
        Random random = new Random(11);
        List<String> texts = new ArrayList<>(examples);
        for (int i = 0; i < count; i++) {
            String one = examples.get(random.nextInt(examples.size()));
            String other = examples.get(random.nextInt(examples.size()));
            texts.add(one.substring(random.nextInt(one.length())) + other.substring(0, random.nextInt(other.length())));
        }
        return texts;
    }
}
