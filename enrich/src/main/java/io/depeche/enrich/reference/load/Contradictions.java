package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.CompanyNames;
import io.depeche.enrich.reference.row.Exchanges;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Refusal;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.StatedRow;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds dated rows that contradict each other on a day, such as two companies with one ISIN, and refuses all of them.
 *
 * @param rows without contradictory ones
 * @param refusals the rows that contradict another
 */
public record Contradictions(List<StatedRow> rows, List<Refusal> refusals) {
    public Contradictions {
        rows = List.copyOf(rows);
        refusals = List.copyOf(refusals);
    }

    /**
     * A subject that can have only one fact at a time.
     *
     * @param company the company's name, compared by similarity; empty when only the fact counts
     */
    private record Dated(String subject, Object fact, String company, Period period, StatedRow row) {
        boolean contradicts(Dated other, CompanyNames names) {
            boolean same = fact.equals(other.fact) || (!company.isEmpty() && names.resemble(company, other.company));
            return !same && overlap(period, other.period);
        }
    }

    /** Finds contradictions among the rows of one import. */
    public static Contradictions of(List<StatedRow> rows, CompanyNames names) {
        Exchanges exchanges = Exchanges.load();
        Map<String, List<Dated>> bySubject = rows.stream()
                .flatMap(row -> Stream.of(issues(row), codes(row, exchanges), primaryListings(row))
                        .flatMap(dated -> dated))
                .filter(dated -> dated.period().isDated())
                .collect(Collectors.groupingBy(Dated::subject, LinkedHashMap::new, Collectors.toList()));
        Map<StatedRow, String> refused = new LinkedHashMap<>();
        bySubject.values().forEach(rowsOfOne -> compare(rowsOfOne, names, refused));
        List<Refusal> refusals = refused.entrySet().stream()
                .map(entry -> entry.getKey().refused(entry.getValue()))
                .toList();
        return new Contradictions(
                rows.stream().filter(row -> !refused.containsKey(row)).toList(), refusals);
    }

    private static Stream<Dated> issues(StatedRow stated) {
        return stated.row().ofKind(Row.Issue.class).flatMap(row -> {
            Object named = Objects.hash(row.name(), row.isin());
            Dated issue = new Dated("instrument " + row.instrument(), named, "", row.period(), stated);
            return row.isin() == null
                    ? Stream.of(issue)
                    : Stream.of(
                            issue, new Dated("ISIN " + row.isin(), row.instrument(), row.name(), row.period(), stated));
        });
    }

    private static Stream<Dated> codes(StatedRow stated, Exchanges exchanges) {
        return stated.row()
                .ofKind(Row.Code.class)
                .map(row -> new Dated(
                        row.scheme() + " " + exchanges.canonicalRic(row.code()),
                        row.instrument(),
                        "",
                        row.period(),
                        stated));
    }

    private static Stream<Dated> primaryListings(StatedRow stated) {
        return stated.row()
                .ofKind(Row.Listing.class)
                .filter(Row.Listing::primary)
                .map(row -> new Dated(
                        "primary listing of " + row.instrument(),
                        row.mic() + " " + row.ticker(),
                        "",
                        row.period(),
                        stated));
    }

    private static void compare(List<Dated> rows, CompanyNames names, Map<StatedRow, String> refused) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (rows.get(i).contradicts(rows.get(j), names)) {
                    refuse(rows.get(i), rows.get(j), refused);
                    refuse(rows.get(j), rows.get(i), refused);
                }
            }
        }
    }

    private static void refuse(Dated row, Dated other, Map<StatedRow, String> refused) {
        refused.put(
                row.row(),
                row.subject() + " " + row.period() + " contradicts the row of " + other.period() + " in "
                        + other.row().file() + " line " + other.row().line());
    }

    private static boolean overlap(Period one, Period two) {
        return begin(one).isBefore(end(two)) && begin(two).isBefore(end(one));
    }

    private static LocalDate begin(Period period) {
        return period.from() == null ? LocalDate.MIN : period.from();
    }

    private static LocalDate end(Period period) {
        return period.to() == null ? LocalDate.MAX : period.to();
    }
}
