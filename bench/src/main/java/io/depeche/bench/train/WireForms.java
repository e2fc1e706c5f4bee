package io.depeche.bench.train;

import io.depeche.enrich.entity.tagger.Trainer.Document;
import io.depeche.enrich.entity.tagger.Trainer.Name;
import io.depeche.model.EntityTag;
import io.depeche.words.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills wire forms (results, tables, datelines, headlines) with names, so that a model learns forms that prose
 * lacks. It draws a name from any list of its kind; the same seed gives the same texts.
 */
final class WireForms {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    /** The types of the names that do not come from the table. */
    private static final Map<String, EntityTag.Type> TYPES = Map.of(
            "city", EntityTag.Type.PLACE,
            "country", EntityTag.Type.PLACE,
            "person", EntityTag.Type.PERSON,
            "surname", EntityTag.Type.PERSON);

    private final List<String> forms;
    private final Map<String, List<List<String>>> names;
    private final Map<String, EntityTag.Type> types;
    private final Random random;

    private WireForms(
            List<String> forms,
            Map<String, List<List<String>>> names,
            Map<String, EntityTag.Type> types,
            Random random) {
        this.forms = forms;
        this.names = names;
        this.types = types;
        this.random = random;
    }

    /** The forms of {@code language} with their own names, and with {@code more} for the kinds that they lack. */
    static WireForms load(String language, Map<String, List<String>> more, long seed) {
        List<String> forms = Table.load("/train/wire-forms.tsv").rows().stream()
                .filter(row -> row.get("language").equals(language))
                .map(row -> row.get("form"))
                .toList();
        Map<String, List<List<String>>> names = new HashMap<>();
        Map<String, EntityTag.Type> types = new HashMap<>(TYPES);
        for (Table.Row row : Table.load("/train/wire-names.tsv").rows()) {
            names.computeIfAbsent(row.get("kind"), kind -> new ArrayList<>())
                    .add(Arrays.asList(row.get("names").split(";", -1)));
            row.find("type")
                    .ifPresent(
                            type -> types.put(row.get("kind"), EntityTag.Type.valueOf(type.toUpperCase(Locale.ROOT))));
        }
        more.forEach((kind, list) ->
                names.computeIfAbsent(kind, key -> new ArrayList<>()).add(list));
        return new WireForms(forms, names, types, new Random(seed));
    }

    /** {@code each} texts of each form. */
    List<Document> documents(int each) {
        List<Document> documents = new ArrayList<>();
        for (String form : forms) {
            for (int i = 0; i < each; i++) {
                documents.add(fill(form.replace(" / ", "\n")));
            }
        }
        return documents;
    }

    private Document fill(String form) {
        var text = new StringBuilder();
        List<Name> found = new ArrayList<>();
        Matcher slot = SLOT.matcher(form);
        while (slot.find()) {
            slot.appendReplacement(text, "");
            String kind = slot.group(1);
            String small = kind.toLowerCase(Locale.ROOT);
            String filling = filling(small);
            boolean capitals = kind.length() > 1 && !kind.equals(small);
            int start = text.length();
            text.append(capitals ? filling.toUpperCase(Locale.ROOT) : filling);
            EntityTag.Type type = types.get(small);
            if (type != null) {
                found.add(new Name(start, text.length(), type));
            }
        }
        slot.appendTail(text);
        return new Document(text.toString(), found);
    }

    private String filling(String kind) {
        return switch (kind) {
            case "n" -> String.valueOf(random.nextInt(1, 9));
            case "initial" -> String.valueOf((char) random.nextInt('A', 'Z'));
            case "day" -> any(DAYS);
            case "month" -> any(MONTHS);
            case "person" -> filling("first") + " " + filling("surname");
            default -> moulded(any(any(lists(kind))));
        };
    }

    /** A name composed of others, such as {@code Bank of {city}}, filled in. */
    private String moulded(String name) {
        return SLOT.matcher(name).replaceAll(slot -> Matcher.quoteReplacement(filling(slot.group(1))));
    }

    private List<List<String>> lists(String kind) {
        return Objects.requireNonNull(names.get(kind), () -> "no names of kind " + kind);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
