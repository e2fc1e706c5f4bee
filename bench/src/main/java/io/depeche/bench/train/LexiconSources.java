package io.depeche.bench.train;

import static io.depeche.words.Kind.ORGANISATIONS;

import io.depeche.enrich.entity.tagger.Lexicon;
import io.depeche.enrich.entity.tagger.Lexicon.Kind;
import io.depeche.enrich.entity.token.Tokenizer;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Builds the lexicon from lists of names: plain lists, NLP4J's gazetteers and clusters, CLDR, the project's own table. */
final class LexiconSources {
    private static final Words WORDS = Words.shipped();
    private static final Map<String, Kind> LISTS = Map.of(
            "city", Kind.CITY,
            "country", Kind.COUNTRY,
            "nat", Kind.NATIONALITY,
            "first", Kind.FIRST_NAME,
            "last", Kind.SURNAME);

    /** NLP4J's numbers for the kinds of its lists. */
    private static final Map<String, Kind> NLP4J_KINDS = Map.of(
            "[11]", Kind.PLACE,
            "[13]", Kind.ORGANISATION,
            "[10]", Kind.OTHER,
            "[12]", Kind.OTHER,
            "[15]", Kind.OTHER);

    private static final String NLP4J_PERSON = "[14]";
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_WORD = 18;
    private static final int FEWEST_FIRST = 4;
    private static final int FEWEST_LAST = 3;

    private final Lexicon.Builder lexicon = new Lexicon.Builder(new Tokenizer(WORDS));

    /** The lexicon from the lists in {@code gazetteers} and the dumps in {@code nlp4j}. */
    static Lexicon gather(Path gazetteers, Path nlp4j) throws IOException {
        var sources = new LexiconSources();
        for (var list : LISTS.entrySet()) {
            for (String name : Files.readAllLines(gazetteers.resolve(list.getKey()))) {
                sources.lexicon.name(name.strip(), list.getValue());
            }
        }
        sources.countries();
        sources.organisations();
        sources.organisationsOfForms(Set.copyOf(Files.readAllLines(gazetteers.resolve("city"))));
        sources.nlp4jNames(nlp4j.resolve("gazetteers.tsv"));
        sources.nlp4jClusters(nlp4j.resolve("clusters.tsv"));
        return sources.lexicon.build();
    }

    private void countries() {
        for (String tag : WORDS.languages()) {
            Locale language = Locale.forLanguageTag(tag);
            for (String code : Locale.getISOCountries()) {
                String country = new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
                lexicon.name(country, Kind.COUNTRY);
            }
        }
    }

    private void organisations() {
        for (Table.Row row : WORDS.rows(ORGANISATIONS)) {
            Arrays.stream(row.get("names").split(";", -1)).forEach(name -> lexicon.name(name, Kind.KNOWN_ORGANISATION));
        }
    }

    /** The names that fill the forms, but for moulds, and clubs that go by the name of a town. */
    private void organisationsOfForms(Set<String> cities) {
        for (Table.Row row : Table.load("/train/wire-names.tsv").rows()) {
            if (row.find("type").filter("organisation"::equals).isPresent()) {
                Arrays.stream(row.get("names").split(";", -1))
                        .filter(name -> name.indexOf('{') < 0 && name.length() > 2 && !cities.contains(name))
                        .forEach(name -> lexicon.name(name, Kind.KNOWN_ORGANISATION));
            }
        }
    }

    /** Adds places, organisations and others whole; of people, only words that are often a first or last name. */
    private void nlp4jNames(Path file) throws IOException {
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> {
                String[] cells = line.split("\t", -1);
                String[] words = cells[0].split(" ", -1);
                boolean plain = cells[0].indexOf(',') < 0 && cells[0].indexOf('0') < 0;
                if (!plain || words.length > LONGEST_NAME || !Character.isUpperCase(cells[0].charAt(0))) {
                    return;
                }
                Kind kind = NLP4J_KINDS.get(cells[1]);
                if (kind != null && (kind != Kind.OTHER || words.length < LONGEST_NAME)) {
                    lexicon.name(cells[0], kind);
                } else if (cells[1].equals(NLP4J_PERSON) && words.length > 1) {
                    first.merge(words[0], 1, Integer::sum);
                    last.merge(words[words.length - 1], 1, Integer::sum);
                }
            });
        }
        frequent(first, FEWEST_FIRST).forEach(name -> lexicon.name(name, Kind.FIRST_NAME));
        frequent(last, FEWEST_LAST).forEach(name -> lexicon.name(name, Kind.SURNAME));
    }

    private static List<String> frequent(Map<String, Integer> counts, int fewest) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= fewest && entry.getKey().length() > 2)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void nlp4jClusters(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            lines.sorted().forEach(line -> {
                String[] cells = line.split("\t", -1);
                if (cells[0].length() <= LONGEST_WORD) {
                    lexicon.cluster(cells[0], longest(cells[1]));
                }
            });
        }
    }

    /** The last cluster of a path, {@code 101100} in {@code [10, 1011, 101100]}, which has the others as prefixes. */
    private static String longest(String paths) {
        return Arrays.stream(paths.substring(1, paths.length() - 1).split(", ", -1))
                .reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }
}
