package io.depeche.enrich.reference.load;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.model.InstrumentTag.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Dépêche's own files: {@code instruments}, {@code listings}, {@code codes}, {@code aliases} and {@code overrides}. */
final class OwnFormat implements ImportFormat {
    @Override
    public String name() {
        return "depeche";
    }

    @Override
    public boolean recognises(List<String> columns) {
        return (columns.contains("instrument") && columns.contains("source")) || columns.contains("what");
    }

    @Override
    public List<Row> rows(Line line) {
        if (line.cells().containsKey("what")) {
            return List.of(override(line));
        }
        if (line.cells().containsKey("kind")) {
            return List.of(issue(line));
        }
        if (line.cells().containsKey("ric") || line.cells().containsKey("code")) {
            return List.of(code(line));
        }
        return List.of(line.cells().containsKey("alias") ? alias(line) : listing(line));
    }

    private static Row issue(Line line) {
        return new Row.Issue(
                line.get("instrument"),
                line.get("name"),
                constant(Kind.class, "kind", line.get("kind")),
                line.find("isin").orElse(null),
                line.find("lei").orElse(null),
                line.find("figi").orElse(null),
                line.period(),
                line.get("source"));
    }

    private static Row listing(Line line) {
        return new Row.Listing(
                line.get("instrument"),
                line.get("mic"),
                line.get("ticker"),
                line.find("currency").orElse(null),
                line.find("figi").orElse(null),
                line.find("primary").map(Boolean::parseBoolean).orElse(true),
                line.period(),
                line.get("source"));
    }

    private static Row code(Line line) {
        return new Row.Code(
                line.find("scheme")
                        .map(s -> constant(Scheme.class, "scheme", s))
                        .orElse(Scheme.RIC),
                line.find("ric").orElseGet(() -> line.get("code")),
                line.get("instrument"),
                line.period(),
                line.get("source"));
    }

    private static Row alias(Line line) {
        return new Row.Alias(
                line.get("alias"),
                line.get("instrument"),
                line.find("use")
                        .map(use -> constant(AliasUse.class, "use", use))
                        .orElse(null),
                line.period(),
                line.get("source"));
    }

    private static Row override(Line line) {
        return new Row.Ruling(
                constant(Row.Ruling.What.class, "what", line.get("what")),
                line.get("text"),
                line.find("instrument").orElse(null),
                line.get("reason"),
                line.get("by"),
                line.find("source").orElse("operator"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String column, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(column + " is '" + text + "', not one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(OwnFormat::written)
                                .collect(Collectors.joining(", "))));
    }

    /** A constant as written in these files: {@code needs-context}, {@code equity}. */
    static String written(Enum<?> constant) {
        return constant instanceof Scheme
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
