package io.depeche.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A kind of list. Its file has the name of the kind in lower case, such as {@code function-words.tsv}, and stands in the
 * folder of each language, in the folder {@code any} of what belongs to no language, or in both.
 */
public enum Kind {
    /** The languages that Dépêche answers with. This is the list of languages; nothing repeats it. */
    SUPPORTED(Home.ANY, "language", "iso639-3", "name"),
    /** Words that any sentence of a language is full of; titles, menus and lists of names are not. */
    FUNCTION_WORDS(Home.LANGUAGES, "word");

    /** The folder of what belongs to no language. */
    static final String ANY = "any";

    private final Home home;
    private final String columns;

    Kind(Home home, String... columns) {
        this.home = home;
        this.columns = String.join("\t", columns);
    }

    /** The columns that each file of this kind has, in this order. */
    public List<String> columns() {
        return List.of(columns.split("\t"));
    }

    /** The name of its files, without {@code .tsv}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The folders that hold a file of this kind. */
    List<String> folders(List<String> languages) {
        return switch (home) {
            case ANY -> List.of(ANY);
            case LANGUAGES -> languages;
            case BOTH -> Stream.concat(Stream.of(ANY), languages.stream()).toList();
        };
    }

    private enum Home {
        ANY,
        LANGUAGES,
        BOTH
    }
}
