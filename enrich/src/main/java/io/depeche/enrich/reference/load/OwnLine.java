package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row as a line of our own format.
 *
 * @param cells under the columns of the table
 */
record OwnLine(OwnTable table, List<String> cells) {

    /** @param ids the id by which the line names an instrument of the row's import */
    static OwnLine of(Row row, UnaryOperator<String> ids) {
        return row.fold(new Writing(ids));
    }

    private static OwnLine of(OwnTable table, @Nullable String... cells) {
        return new OwnLine(
                table,
                Stream.of(cells)
                        .map(cell -> Objects.requireNonNullElse(cell, ""))
                        .toList());
    }

    private static String from(Period period) {
        return period.from() == null ? "" : (period.exact() ? "" : "~") + period.from();
    }

    private static String to(Period period) {
        return period.to() == null ? "" : (period.vagueEnd() ? "~" : "") + period.to();
    }

    private record Writing(UnaryOperator<String> ids) implements Row.Cases<OwnLine> {
        @Override
        public OwnLine issue(Row.Issue row) {
            return of(
                    OwnTable.INSTRUMENTS,
                    ids.apply(row.instrument()),
                    row.name(),
                    OwnFormat.written(row.kind()),
                    row.isin(),
                    row.lei(),
                    row.figi(),
                    from(row.period()),
                    to(row.period()),
                    row.source());
        }

        @Override
        public OwnLine listing(Row.Listing row) {
            return of(
                    OwnTable.LISTINGS,
                    ids.apply(row.instrument()),
                    row.mic(),
                    row.ticker(),
                    row.currency(),
                    row.figi(),
                    String.valueOf(row.primary()),
                    from(row.period()),
                    to(row.period()),
                    row.source());
        }

        @Override
        public OwnLine code(Row.Code row) {
            return of(
                    OwnTable.CODES,
                    OwnFormat.written(row.scheme()),
                    row.code(),
                    ids.apply(row.instrument()),
                    from(row.period()),
                    to(row.period()),
                    row.source());
        }

        @Override
        public OwnLine alias(Row.Alias row) {
            return of(
                    OwnTable.ALIASES,
                    row.alias(),
                    ids.apply(row.instrument()),
                    row.use() == null ? null : OwnFormat.written(row.use()),
                    from(row.period()),
                    to(row.period()),
                    row.source());
        }

        @Override
        public OwnLine entity(Row.Entity row) {
            return of(OwnTable.ENTITIES, row.lei(), row.name(), row.source());
        }

        @Override
        public OwnLine isinLei(Row.IsinLei row) {
            return of(OwnTable.ISIN_LEIS, row.isin(), row.lei(), row.source());
        }

        @Override
        public OwnLine market(Row.Market row) {
            return of(OwnTable.MARKETS, row.mic(), row.operating(), row.country(), row.source());
        }

        @Override
        public OwnLine ruling(Row.Ruling row) {
            return of(
                    OwnTable.OVERRIDES,
                    OwnFormat.written(row.what()),
                    row.text(),
                    row.instrument() == null ? null : ids.apply(row.instrument()),
                    row.reason(),
                    row.by(),
                    row.source());
        }
    }
}
