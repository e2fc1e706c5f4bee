package io.depeche.enrich.reference.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Instrument.Issue;
import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.row.Period;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StarterTablesTest {
    private static final Reference REFERENCE = StarterTables.reference(Words.shipped());
    private static final String AMERICA = "US";

    @Test
    void shouldGiveNoCompanyTheIsinOfItsDepositaryReceipt() {
        assertThat(REFERENCE.instruments().stream()
                        .filter(instrument -> instrument.kind() == Kind.EQUITY)
                        .flatMap(StarterTablesTest::isinsOfReceipts))
                .isEmpty();
    }

    @Test
    void shouldHaveOneInstrumentForEveryListingOfADay() {
        assertThat(REFERENCE.instruments().stream()
                        .flatMap(StarterTablesTest::listings)
                        .collect(Collectors.groupingBy(Listing::mic))
                        .values()
                        .stream()
                        .flatMap(StarterTablesTest::contradictions))
                .isEmpty();
    }

    private static Stream<String> isinsOfReceipts(Instrument instrument) {
        Set<String> countries = instrument
                .allListings()
                .flatMap(listing -> REFERENCE.markets().country(listing.mic()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return instrument.issues().rows().stream()
                .map(Issue::isin)
                .filter(isin -> isin != null && isin.startsWith(AMERICA) && !countries.contains(AMERICA))
                .map(isin -> instrument.id() + ' ' + isin);
    }

    private static Stream<Listing> listings(Instrument instrument) {
        return instrument.allListings();
    }

    private static Stream<String> contradictions(List<Listing> ofOneMarket) {
        return ofOneMarket.stream().collect(Collectors.groupingBy(Listing::ticker)).values().stream()
                .filter(same -> IntStream.range(0, same.size()).anyMatch(i -> same.subList(0, i).stream()
                        .anyMatch(one -> overlap(one.period(), same.get(i).period()))))
                .map(List::toString);
    }

    private static boolean overlap(Period one, Period other) {
        LocalDate begin = Stream.of(one, other)
                .map(period -> period.from() == null ? LocalDate.MIN : period.from())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return one.contains(begin) && other.contains(begin);
    }
}
