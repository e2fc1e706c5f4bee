package io.depeche.enrich.ticker.code;

import io.depeche.model.Identifiers;
import io.depeche.model.InstrumentTag.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Reuters instrument code.
 *
 * @param text as it stands in the article
 * @param canonical the same for all spellings of one listing, without the mark of retirement
 * @param suffix names the exchange; null for codes that have none
 * @param retired when the code went out of use, from the mark {@code ^C12}
 */
public record Ric(
        String text,
        String canonical,
        Kind kind,
        @Nullable String suffix,
        @Nullable YearMonth retired) implements Code {
    private static final int CENTURY_TURNS = 70;

    /** A code without exchange, such as {@code EUR=}. */
    static Ric of(String text, Kind kind) {
        return new Ric(text, text, kind, null, null);
    }

    /** The month that a mark such as {@code ^C12} means: March 2012. */
    static YearMonth retirement(String mark) {
        int year = Integer.parseInt(mark.substring(2));
        return YearMonth.of(year + (year < CENTURY_TURNS ? 2000 : 1900), mark.charAt(1) - 'A' + 1);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.ric(this);
    }

    @Override
    public Identifiers identifiers() {
        return Identifiers.NONE.withRic(text);
    }

    @Override
    public Optional<Ric> ric() {
        return Optional.of(this);
    }

    /** Whether it was out of use on that day; false when the day is unknown. */
    public boolean isRetiredOn(@Nullable LocalDate day) {
        return retired != null && day != null && YearMonth.from(day).isAfter(retired);
    }
}
