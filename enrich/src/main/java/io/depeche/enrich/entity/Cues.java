package io.depeche.enrich.entity;

import io.depeche.words.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that tell names from other words. */
final class Cues {
    /** How many characters before a name are read for the word that cites it. */
    private static final int CITING = 30;

    private final Map<String, Set<String>> words;

    private Cues(Map<String, Set<String>> words) {
        this.words = Map.copyOf(words);
    }

    static Cues load() {
        Stream<Table.Row> rows = Stream.of("/gazetteers/cues.tsv", "/gazetteers/first-names.tsv")
                .flatMap(path -> Table.load(path).rows().stream());
        return new Cues(rows.collect(Collectors.groupingBy(
                row -> row.get("kind"),
                Collectors.flatMapping(
                        row -> Arrays.stream(row.get("words").split(" ")).map(Word::key), Collectors.toSet()))));
    }

    private boolean has(String kind, String key) {
        return words.getOrDefault(kind, Set.of()).contains(key);
    }

    /** {@code Jean-Michel} counts when {@code Jean} does. */
    boolean isFirstName(Word word) {
        int hyphen = word.key().indexOf('-');
        return has("first-name", hyphen > 0 ? word.key().substring(0, hyphen) : word.key());
    }

    boolean isParticle(Word word) {
        return has("particle", word.key());
    }

    boolean isTitle(Word word) {
        return has("title", word.key());
    }

    boolean isLegalForm(Word word) {
        return has("legal-form", word.key());
    }

    /** The words of a name, of which {@code AG} and the like at the end are no part. */
    List<String> withoutLegalForm(NamedSpan name) {
        List<Word> written = name.written();
        int end = written.size();
        while (end > 1 && isLegalForm(written.get(end - 1))) {
            end--;
        }
        return name.words().subList(0, end);
    }

    boolean isFunctionWord(Word word) {
        return has("function", word.key());
    }

    /** Whether what follows is the source of a report and no part of the story. */
    boolean attributes(Word word) {
        return has("attribution", word.key());
    }

    /** Whether what begins at {@code start} of {@code text} is cited as a source. */
    boolean isCited(String text, int start) {
        String before = text.substring(Math.max(0, start - CITING), start).stripTrailing();
        List<Word> words = Word.in(before);
        return !words.isEmpty() && before.endsWith(last(words)) && attributes(words.get(words.size() - 1));
    }

    private static String last(List<Word> words) {
        return words.get(words.size() - 1).text();
    }

    /** Whether the word can be part of a name by its looks. */
    boolean mayBeNamed(Word word) {
        return word.isCapitalised() && !has("never-name", word.key()) && !isTitle(word);
    }
}
