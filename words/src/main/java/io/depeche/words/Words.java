package io.depeche.words;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All lists of words, read once and never changed. {@code words/README.md} beside the shipped files says which kinds
 * there are and how to add a language.
 *
 * <pre>{@code
 * Words words = Words.load(Optional.of(Path.of("own/words")));
 * Set<String> german = words.of(Kind.FUNCTION_WORDS, "de");
 * }</pre>
 */
public final class Words {
    private final List<String> languages;
    private final Map<Kind, Map<String, List<Table.Row>>> lists;

    private final boolean shipped;

    Words(List<String> languages, Map<Kind, Map<String, List<Table.Row>>> lists, boolean shipped) {
        this.languages = List.copyOf(languages);
        this.lists = Map.copyOf(lists);
        this.shipped = shipped;
    }

    /**
     * Reads the shipped lists and the user's own.
     *
     * @param directoryOfUserFiles holds {@code <language>/<kind>.tsv} files; each adds its rows to the shipped list, or
     *     takes its place if it says {@code # mode: replace}
     * @throws IllegalArgumentException naming the file, and the line, that can't be used
     */
    public static Words load(Optional<Path> directoryOfUserFiles) {
        return new WordsReader(directoryOfUserFiles).read();
    }

    /** The shipped lists alone. */
    public static Words shipped() {
        return load(Optional.empty());
    }

    /** Whether these are the shipped lists alone, without any of the user's. */
    public boolean areShipped() {
        return shipped;
    }

    /** The languages that Dépêche answers with, as ISO 639-1 codes in the order of {@link Kind#SUPPORTED}. */
    public List<String> languages() {
        return languages;
    }

    /** All rows of a kind: those of no language first, then language by language, the user's after the shipped. */
    public List<Table.Row> rows(Kind kind) {
        return lists(kind).values().stream().flatMap(Collection::stream).toList();
    }

    /** The rows of a kind that hold for a text in {@code language}: those of no language, then the language's. */
    public List<Table.Row> rows(Kind kind, String language) {
        Map<String, List<Table.Row>> byFolder = lists(kind);
        return Stream.of(Kind.ANY, language)
                .flatMap(folder -> byFolder.getOrDefault(folder, List.of()).stream())
                .toList();
    }

    /** The words of a kind in all languages, in the order of {@link #rows(Kind)}. */
    public Set<String> of(Kind kind) {
        return words(rows(kind));
    }

    /** The words of a kind that hold for a text in {@code language}. */
    public Set<String> of(Kind kind, String language) {
        return words(rows(kind, language));
    }

    /** The words of a kind in all languages of which the column {@code use} says this. */
    public Set<String> of(Kind kind, Use use) {
        return words(rows(kind).stream().filter(use::holds).toList());
    }

    /**
     * What a list says of each of its words, such as the month of a name; of two rows for one word the later counts, which
     * is the user's.
     *
     * @param key the column of the word
     * @param value the column of what is said of it
     * @param read turns the cell into a value
     */
    public <T> Map<String, T> said(Kind kind, String key, String value, Function<String, T> read) {
        return rows(kind).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get(key), row -> read.apply(row.get(value)), (earlier, later) -> later));
    }

    /** The words of a kind as part of a regular expression, longer ones first; without any word it matches nothing. */
    public String pattern(Kind kind) {
        return pattern(of(kind));
    }

    /** The same of the words of a use. */
    public String pattern(Kind kind, Use use) {
        return pattern(of(kind, use));
    }

    private static String pattern(Set<String> words) {
        String alternatives = words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return alternatives.isEmpty() ? "(?!)" : "(?:" + alternatives + ")";
    }

    private Map<String, List<Table.Row>> lists(Kind kind) {
        Map<String, List<Table.Row>> byFolder = lists.get(kind);
        if (byFolder == null) {
            throw new IllegalStateException("no list " + kind);
        }
        return byFolder;
    }

    private static Set<String> words(List<Table.Row> rows) {
        return rows.stream().map(row -> row.get("word")).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
