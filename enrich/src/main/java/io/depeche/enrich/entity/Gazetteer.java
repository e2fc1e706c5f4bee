package io.depeche.enrich.entity;

import static java.util.function.Function.identity;

import io.depeche.model.EntityTag;
import io.depeche.words.Kind;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of countries, cities and organisations in one language. Countries and their names are the JDK's (CLDR). */
final class Gazetteer {
    private static final int LONGEST = 8;
    private static final int SHORTEST_IN_CAPITALS = 4;

    private final Map<String, Entry> entries = new HashMap<>();

    /** A listed thing. */
    record Entry(
            EntityTag.Type type, String thing, @Nullable String id, boolean agency) {}

    /** The names in every supported language. */
    static Map<String, Gazetteer> loadAll(Words words) {
        return words.languages().stream()
                .collect(Collectors.toUnmodifiableMap(identity(), tag -> load(words, Locale.forLanguageTag(tag))));
    }

    static Gazetteer load(Words words, Locale language) {
        var gazetteer = new Gazetteer();
        for (String code : Locale.getISOCountries()) {
            Entry country = new Entry(EntityTag.Type.PLACE, "country " + code, code, false);
            gazetteer.add(new Locale.Builder().setRegion(code).build().getDisplayCountry(language), country);
        }
        for (Table.Row row : words.rows(Kind.PLACES)) {
            String id = row.find("country").orElse(null);
            String thing = id == null ? "place " + row.get("names") : "country " + id;
            names(row).forEach(name -> gazetteer.add(name, new Entry(EntityTag.Type.PLACE, thing, id, false)));
        }
        for (Table.Row row : words.rows(Kind.ORGANISATIONS)) {
            var entry = new Entry(
                    EntityTag.Type.ORGANISATION,
                    "organisation " + row.get("names"),
                    null,
                    row.get("kind").equals("agency"));
            names(row).forEach(name -> gazetteer.add(name, entry));
        }
        words.rows(Kind.NOT_NAMES).stream()
                .filter(row -> row.get("kind").equals("broker"))
                .map(row -> row.get("name"))
                .forEach(gazetteer::addBroker);
        words.rows(Kind.AMBIGUOUS_NAMES).forEach(row -> gazetteer.entries.remove(row.get("name")));
        return gazetteer;
    }

    private static Stream<String> names(Table.Row row) {
        return Arrays.stream(row.get("names").split(";"));
    }

    private void addBroker(String name) {
        String key = key(name);
        entries.putIfAbsent(key, new Entry(EntityTag.Type.ORGANISATION, "organisation " + name, null, false));
    }

    private static String key(String name) {
        return Word.in(name).stream().map(Word::key).collect(Collectors.joining(" "));
    }

    private void add(String name, Entry entry) {
        String key = key(name);
        entries.put(key, entry);
        if (key.length() >= SHORTEST_IN_CAPITALS) {
            entries.putIfAbsent(key.toUpperCase(Locale.ROOT), entry);
        }
    }

    Optional<Entry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The end of the longest listed name that starts at word {@code first}; {@code first} itself when there is none. */
    int longest(Passage passage, int first) {
        int end = passage.runEnd(first, LONGEST);
        while (end > first && !entries.containsKey(passage.key(first, end))) {
            end--;
        }
        return end;
    }
}
