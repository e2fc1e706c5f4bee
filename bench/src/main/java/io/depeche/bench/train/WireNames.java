package io.depeche.bench.train;

import io.depeche.enrich.entity.tagger.Trainer.Document;
import io.depeche.enrich.entity.tagger.Trainer.Name;
import io.depeche.model.EntityTag;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Names to fill forms with: some that a tagger found in news, and others from lists, so that the model sees new ones. */
final class WireNames {
    private static final Pattern COMPANY = Pattern.compile(
            "[A-Z].{2,26}(Corp|Inc|Co|Ltd|Bank|Group|Bancorp|Airlines|Motors|Industries|Holdings|Systems"
                    + "|Oil|Energy|Telecom|Brothers|Partners|Securities|Capital)\\.?");
    private static final Pattern PERSON = Pattern.compile("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+");

    /** Countries that are in sport and other news more often than others. */
    private static final List<String> OFTEN = List.of(
            "England",
            "Scotland",
            "Wales",
            "Ireland",
            "U.S.",
            "Britain",
            "Russia",
            "South Korea",
            "North Korea",
            "Yugoslavia",
            "France",
            "Germany",
            "Australia",
            "West Indies",
            "Pakistan",
            "Italy",
            "Spain",
            "Brazil",
            "Argentina",
            "Japan",
            "China",
            "Israel",
            "Iraq",
            "Iran",
            "Netherlands",
            "Belgium",
            "Sweden",
            "Czech Republic");

    private static final int MORE_OFTEN = 10;

    private WireNames() {}

    static Map<String, List<String>> of(String language, List<Document> labelled, Path gazetteers, long seed)
            throws IOException {
        Set<String> cities = new HashSet<>(Files.readAllLines(gazetteers.resolve("city")));
        List<String> city = found(labelled, EntityTag.Type.PLACE).stream()
                .filter(cities::contains)
                .toList();
        List<String> company = found(labelled, EntityTag.Type.ORGANISATION).stream()
                .filter(name -> COMPANY.matcher(name).matches())
                .map(name -> name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
                .toList();
        List<String> people = found(labelled, EntityTag.Type.PERSON).stream()
                .filter(name -> PERSON.matcher(name).matches())
                .toList();
        List<String> first = people.stream().map(name -> name.split(" ", -1)[0]).toList();
        List<String> surname =
                people.stream().map(name -> name.split(" ", -1)[1]).toList();
        return Map.of(
                "city", and(city, some(List.copyOf(cities), city.size() / 3, seed)),
                "company", and(company, known()),
                "first", first,
                "surname", and(surname, some(Files.readAllLines(gazetteers.resolve("last")), surname.size() / 2, seed)),
                "country", countries(Locale.forLanguageTag(language)));
    }

    private static List<String> found(List<Document> labelled, EntityTag.Type type) {
        List<String> names = new ArrayList<>();
        for (Document document : labelled) {
            for (Name name : document.names()) {
                if (name.type() == type) {
                    names.add(document.text().substring(name.start(), name.end()));
                }
            }
        }
        return names;
    }

    private static List<String> known() {
        return Words.shipped().rows(Kind.ORGANISATIONS).stream()
                .filter(row -> row.get("kind").equals("company"))
                .flatMap(row -> List.of(row.get("names").split(";", -1)).stream())
                .toList();
    }

    /** The names of all countries in {@code language}; frequent ones are repeated. */
    static List<String> countries(Locale language) {
        List<String> countries = new ArrayList<>();
        for (String code : Locale.getISOCountries()) {
            countries.add(new Locale.Builder().setRegion(code).build().getDisplayCountry(language));
        }
        for (int i = 0; i < MORE_OFTEN && language.equals(Locale.ENGLISH); i++) {
            countries.addAll(OFTEN);
        }
        return countries;
    }

    private static List<String> some(List<String> names, int count, long seed) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.sort(shuffled);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    private static List<String> and(List<String> names, List<String> more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(more);
        return all;
    }
}
