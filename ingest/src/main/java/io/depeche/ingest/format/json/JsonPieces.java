package io.depeche.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the items of JSON that has a fault: those before it and behind it, and the fault as one finding. */
final class JsonPieces {
    /** What stands before an object of an array or a sequence. */
    private static final String BEFORE = "(?:^|[\\[}\\]])\\s*,?\\s*(?=\\{\\s*\")";

    /** The first name in the first object of an array, with which the others often begin too. */
    private static final Pattern FIRST_NAME = Pattern.compile("\\s*\\[\\s*\\{\\s*(?<name>\"[^\"\\\\]{1,60}\")");

    /** What stands around an object in an array of which each line holds one. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\[,\\x1e\\ufeff]+|[\\s\\],]+$");

    /** How often the whole text may be read in search of items; broken text may tempt to more. */
    private static final int MOST_READINGS = 8;

    private final String text;
    private final Found fault;
    private final Predicate<JsonNode> isItem;
    private final Consumer<JsonNode> items;
    private final Consumer<Found> faults;

    /**
     * Pieces of a text.
     *
     * @param fault the first in it
     * @param isItem whether a value is an item; what is not may be a part of one
     * @param items takes the items
     * @param faults takes the faults, in their place between the items
     */
    JsonPieces(String text, Found fault, Predicate<JsonNode> isItem, Consumer<JsonNode> items, Consumer<Found> faults) {
        this.text = text;
        this.fault = fault;
        this.isItem = isItem;
        this.items = items;
        this.faults = faults;
    }

    void read() {
        Optional<List<String>> lines = lines();
        if (lines.isPresent()) {
            readLines(lines.get());
        } else {
            readObjects();
        }
    }

    /** The lines of the text if most hold an object each; empty when it is laid out otherwise. */
    private Optional<List<String>> lines() {
        List<String> lines =
                text.lines().map(line -> AROUND.matcher(line).replaceAll("")).toList();
        long all = lines.stream().filter(line -> !line.isEmpty()).count();
        long whole = lines.stream()
                .filter(line -> line.startsWith("{") && line.endsWith("}") && line.contains(":"))
                .count();
        return all > 1 && whole * 2 >= all ? Optional.of(lines) : Optional.empty();
    }

    private void readLines(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            if (!lines.get(i).isEmpty()) {
                JsonDocument line = JsonDocument.read(lines.get(i));
                line.values().forEach(items);
                line.fault().ifPresent(found -> faults.accept(inLine(number, found)));
            }
        }
    }

    private static Found inLine(int number, Found found) {
        return found.fold(
                item -> found,
                notNews -> found,
                problem -> Found.broken(problem.code(), "line " + number + " of the record: " + problem.message()));
    }

    /** What stands before an object; behind one that is cut that is a comma, where the next begins as the first does. */
    private Pattern before() {
        Matcher first = FIRST_NAME.matcher(text);
        return Pattern.compile(
                first.lookingAt()
                        ? BEFORE + "|,\\s*(?=\\{\\s*" + Pattern.quote(first.group("name")) + "\\s*:)"
                        : BEFORE);
    }

    /** Whether the object at {@code start} begins as the first of its array does. */
    private boolean isItemLike(int start) {
        Matcher first = FIRST_NAME.matcher(text);
        return first.lookingAt()
                && text.substring(start + 1, Math.min(text.length(), start + 200))
                        .stripLeading()
                        .startsWith(first.group("name"));
    }

    /** Reads an object wherever one may start; one with a fault is skipped, with the parts of it that are sound. */
    private void readObjects() {
        List<Runnable> findings = new ArrayList<>();
        boolean told = false;
        long read = 0;
        int wrapper = text.length() - text.stripLeading().length();
        Matcher before = before().matcher(text);
        int at = 0;
        while (at < text.length() && before.find(at) && read < (long) MOST_READINGS * text.length()) {
            int start = before.end();
            JsonDocument.First first = JsonDocument.first(text, start);
            read += first.end() - start;
            boolean isWrapper = first.value().isEmpty() && start == wrapper;
            if (first.value().isEmpty() && !isWrapper && !told) {
                told = true;
                findings.add(() -> faults.accept(fault));
            } else if (first.value().isEmpty() && !isWrapper && isItemLike(start)) {
                int place = start;
                findings.add(() -> faults.accept(Found.broken(
                        "FMT-MALFORMED", "the item that starts at character " + place + " is not well-formed JSON")));
            }
            first.value().filter(isItem).ifPresent(item -> findings.add(() -> items.accept(item)));
            // a border may begin with the last character of the object before it
            at = first.value().isEmpty() ? start + 1 : Math.max(start + 1, first.end() - 1);
        }
        if (!told) {
            faults.accept(fault);
        }
        findings.forEach(Runnable::run);
    }
}
