package io.depeche.app.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time as users write it: an instant, a date (its start in UTC) or a duration back from now ({@code 3d}). */
public final class PastTime implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        return read(text, Instant.now());
    }

    public static Instant read(String text, Instant now) {
        try {
            if (text.matches("\\d{1,6}d")) {
                return now.minus(Duration.parse("P" + text.toUpperCase(Locale.ROOT)));
            }
            if (text.matches("\\d{1,6}[smh]")) {
                return now.minus(Duration.parse("PT" + text.toUpperCase(Locale.ROOT)));
            }
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'" + text
                            + "' is not a time: write 2026-11-23, 2026-11-23T10:15:30Z, or a time back from now such as 2h or 3d");
        }
    }
}
