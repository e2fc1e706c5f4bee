package io.depeche.enrich.reference.load;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.model.InstrumentTag.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Dépêche's own files; {@link OwnTable} lists them. */
final class OwnFormat implements ImportFormat {
    private static final Set<String> TELLING = Set.of("instrument", "legal-name", "issuer-lei", "operating-mic");

    /** The first column of these that a line has tells what it states. */
    private static final List<KindOf> KINDS = List.of(
            new KindOf("what", OwnFormat::override),
            new KindOf("kind", OwnFormat::issue),
            new KindOf("ric", OwnFormat::code),
            new KindOf("code", OwnFormat::code),
            new KindOf("alias", OwnFormat::alias),
            new KindOf("legal-name", OwnFormat::entity),
            new KindOf("issuer-lei", OwnFormat::isinLei),
            new KindOf("operating-mic", OwnFormat::market),
            new KindOf("instrument", OwnFormat::listing));

    private record KindOf(String column, Function<Line, Row> row) {}

    @Override
    public String name() {
        return "depeche";
    }

    @Override
    public boolean recognises(List<String> columns) {
        return columns.contains("what")
                || (columns.contains("source") && columns.stream().anyMatch(TELLING::contains));
    }

    @Override
    public List<Row> rows(Line line) {
        return KINDS.stream()
                .filter(kind -> line.cells().containsKey(kind.column()))
                .map(kind -> kind.row().apply(line))
                .limit(1)
                .toList();
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

    private static Row entity(Line line) {
        return new Row.Entity(line.get("lei"), line.get("legal-name"), line.get("source"));
    }

    private static Row isinLei(Line line) {
        return new Row.IsinLei(line.get("isin"), line.get("issuer-lei"), line.get("source"));
    }

    private static Row market(Line line) {
        return new Row.Market(line.get("mic"), line.get("operating-mic"), line.get("country"), line.get("source"));
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
