package io.depeche.enrich.ticker;

import io.depeche.model.InstrumentTag.Codes;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Listed;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instrument through time: the name and ISIN it was issued under, and where it was listed. */
record Instrument(String id, Timeline<Issue> issues, Timeline<Listing> listings) {

    /** What an instrument was called and numbered in a period. */
    record Issue(String name, Kind kind, @Nullable String isin, Period period) implements Timeline.Dated {
        Issue {
            if (isin != null && !Isin.isValid(isin)) {
                throw new IllegalArgumentException(name + ": " + isin + " is no ISIN, its check digit does not fit");
            }
        }
    }

    /** Where an instrument was traded, and as what, in a period. */
    record Listing(String mic, String ticker, Period period) implements Timeline.Dated {}

    Kind kind() {
        return issues.rows().get(0).kind();
    }

    /** Whether it was listed on that day; unknown too for what is not listed anywhere, such as an index. */
    Listed listedOn(@Nullable LocalDate day) {
        if (day == null) {
            return Listed.UNKNOWN;
        }
        if (listings.at(day).isPresent()) {
            return Listed.TRUE;
        }
        return listings.beginsAfter(day) || listings.endedBy(day) ? Listed.FALSE : Listed.UNKNOWN;
    }

    /** The codes of the day on which the tables were made. */
    Optional<Codes> today() {
        Optional<Listing> listing = listings.latest();
        return issues.latest()
                .map(issue -> new Codes(
                        issue.name(),
                        issue.isin(),
                        listing.map(Listing::mic).orElse(null),
                        listing.map(Listing::ticker).orElse(null)));
    }
}
