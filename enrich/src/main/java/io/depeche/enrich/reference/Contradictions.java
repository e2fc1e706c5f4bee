package io.depeche.enrich.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Dated rows that say two things of one day: none of them is taken over.
 *
 * @param rows without those
 * @param refusals the rows that contradict another
 */
public record Contradictions(List<StatedRow> rows, List<Refusal> refusals) {
    public Contradictions {
        rows = List.copyOf(rows);
        refusals = List.copyOf(refusals);
    }

    private record Dated(Object subject, Object fact, Period period, StatedRow row) {}

    /** Looks for contradictions among the rows of one import. */
    public static Contradictions of(List<StatedRow> rows) {
        Map<Object, List<Dated>> bySubject = new LinkedHashMap<>();
        for (StatedRow row : rows) {
            Dated dated = dated(row);
            if (dated != null) {
                bySubject
                        .computeIfAbsent(dated.subject(), key -> new ArrayList<>())
                        .add(dated);
            }
        }
        Map<StatedRow, String> refused = new LinkedHashMap<>();
        bySubject.values().forEach(rowsOfOne -> compare(rowsOfOne, refused));
        List<Refusal> refusals = refused.entrySet().stream()
                .map(entry -> entry.getKey().refused(entry.getValue()))
                .toList();
        return new Contradictions(
                rows.stream().filter(row -> !refused.containsKey(row)).toList(), refusals);
    }

    private static @org.jspecify.annotations.Nullable Dated dated(StatedRow stated) {
        Row row = stated.row();
        if (row instanceof Row.Issue issue && issue.period().isDated()) {
            return new Dated(
                    "instrument " + issue.instrument(),
                    Objects.hash(issue.name(), issue.isin()),
                    issue.period(),
                    stated);
        }
        if (row instanceof Row.Code code && code.period().isDated()) {
            return new Dated(code.scheme() + " " + code.code(), code.instrument(), code.period(), stated);
        }
        if (row instanceof Row.Listing listing && listing.period().isDated() && listing.primary()) {
            return new Dated(
                    "primary listing of " + listing.instrument(),
                    listing.mic() + " " + listing.ticker(),
                    listing.period(),
                    stated);
        }
        return null;
    }

    private static void compare(List<Dated> rows, Map<StatedRow, String> refused) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (overlap(rows.get(i).period(), rows.get(j).period())
                        && !rows.get(i).fact().equals(rows.get(j).fact())) {
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
