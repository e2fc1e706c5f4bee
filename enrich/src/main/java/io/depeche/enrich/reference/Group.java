package io.depeche.enrich.reference;

import io.depeche.enrich.reference.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rows of one import about one instrument, during a merge. */
final class Group {
    final String id;
    /** The later of two imports wins. */
    final int rank;

    /** The version of the import: mostly the day on which it was made. */
    final String version;

    final List<Row.Issue> issues = new ArrayList<>();
    final List<Row.Listing> listings = new ArrayList<>();
    private boolean isinRejected;

    Group(String id, int rank, String version) {
        this.id = id;
        this.rank = rank;
        this.version = version;
    }

    /** Whether its rows state dates, so that they describe the past carefully. */
    boolean isDated() {
        return issues.stream().anyMatch(row -> row.period().isDated()) || hasDatedListing();
    }

    boolean hasDatedListing() {
        return listings.stream().anyMatch(row -> row.period().isDated());
    }

    String name() {
        return issues.isEmpty() ? "" : issues.get(issues.size() - 1).name();
    }

    /** The ISINs that it states, without rejected ones. */
    Set<String> isins() {
        Set<String> isins = new TreeSet<>();
        if (!isinRejected) {
            issues.stream().map(Row.Issue::isin).filter(isin -> isin != null).forEach(isins::add);
        }
        return isins;
    }

    void rejectIsin() {
        isinRejected = true;
    }

    boolean resembles(Group other, CompanyNames names) {
        return names.resemble(name(), other.name());
    }
}
