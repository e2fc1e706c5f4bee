package io.depeche.enrich.reference;

import io.depeche.enrich.reference.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of one import about one instrument, during a merge. */
final class Group {
    final String id;
    /** The later of two imports wins. */
    final int rank;

    /** The version of the import: mostly the day on which it was made. */
    final String version;

    /** Most have one row of each kind. */
    final List<Row.Issue> issues = new ArrayList<>(1);

    final List<Row.Listing> listings = new ArrayList<>(1);
    private boolean isinRejected;
    private @Nullable String foldedName;

    Group(String id, int rank, String version) {
        this.id = id;
        this.rank = rank;
        this.version = version;
    }

    /** Whether its rows state dates, so that they describe the past carefully. */
    boolean isDated() {
        for (Row.Issue issue : issues) {
            if (issue.period().isDated()) {
                return true;
            }
        }
        return hasDatedListing();
    }

    boolean hasDatedListing() {
        for (Row.Listing listing : listings) {
            if (listing.period().isDated()) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return issues.isEmpty() ? "" : issues.get(issues.size() - 1).name();
    }

    /** The ISINs that it states, without rejected ones. */
    Set<String> isins() {
        if (isinRejected) {
            return Set.of();
        }
        if (issues.size() == 1) {
            String isin = issues.get(0).isin();
            return isin == null ? Set.of() : Set.of(isin);
        }
        Set<String> isins = new TreeSet<>();
        issues.stream().map(Row.Issue::isin).filter(isin -> isin != null).forEach(isins::add);
        return isins;
    }

    void rejectIsin() {
        isinRejected = true;
    }

    /** Only once all rows are here. */
    boolean resembles(Group other, CompanyNames names) {
        return CompanyNames.foldedResemble(foldedName(names), other.foldedName(names));
    }

    private String foldedName(CompanyNames names) {
        if (foldedName == null) {
            foldedName = names.folded(name());
        }
        return foldedName;
    }
}
