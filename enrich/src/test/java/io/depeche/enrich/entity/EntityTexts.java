package io.depeche.enrich.entity;

import io.depeche.enrich.text.SpanFinder;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Texts and names for tests of what finds entities, and the lists that they use. */
final class EntityTexts {
    static final Cues CUES = new Cues(Words.shipped());
    static final Gazetteer ENGLISH = Gazetteer.load(Words.shipped(), Locale.ENGLISH);
    static final Gazetteer FRENCH = Gazetteer.load(Words.shipped(), Locale.FRENCH);

    private EntityTexts() {}

    static SpanFinder finder(String text) {
        return new SpanFinder(Field.BODY, text);
    }

    static Passage passage(String text) {
        return Passage.of(finder(text));
    }

    /** The first place of {@code name} in a body, found with this confidence. */
    static NamedSpan named(EntityTag.Type type, String body, String name, double confidence) {
        int start = body.indexOf(name);
        return NamedSpan.at(type, finder(body), start, start + name.length(), confidence, null);
    }

    static NamedSpan named(EntityTag.Type type, String name) {
        return named(type, name, name, 0.8);
    }

    /** Names that a rule found, each as it stands in the text with the thing that it names: {@code Acme AG=organisation Acme}. */
    static List<String> found(EntityRule rule, String text) {
        Passage passage = passage(text);
        return rule.find(passage).stream()
                .map(candidate -> passage.name(candidate.first(), candidate.end()) + "=" + candidate.thing())
                .toList();
    }

    /** The names in a cell of a test's table, which semicolons separate; a dash stands for none. */
    static List<String> cell(String names) {
        return names.equals("-")
                ? List.of()
                : Stream.of(names.split(";", -1)).map(String::strip).toList();
    }
}
