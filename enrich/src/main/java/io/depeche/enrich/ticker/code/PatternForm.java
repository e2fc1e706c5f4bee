package io.depeche.enrich.ticker.code;

import io.depeche.enrich.ticker.code.AnchoredPattern.Anchor;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.InstrumentTag.Method;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Codes that are recognised by their shape alone: exchange rates, bonds, futures and chains. */
record PatternForm(Kind kind, AnchoredPattern pattern, Predicate<String> meant) implements CodeForm {
    private static final String BEGIN = "(?<![\\p{L}\\p{N}_.=#/@$^?-])";
    private static final String END = "(?![\\p{L}\\p{N}_=@/]|\\.[\\p{L}\\p{N}])";
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** All forms, which never match the same place. */
    static List<CodeForm> all() {
        return List.of(
                form(
                        Kind.FX,
                        Anchor.of('='),
                        "[A-Z]{3}(?:[A-Z]{3})?=(?:[A-Z][A-Z0-9]{0,3})?",
                        PatternForm::hasCurrencies),
                form(Kind.BOND, Anchor.of('='), "[A-Z]{2}\\d{1,2}[YM]T=[A-Z]{2,4}", code -> true),
                form(Kind.FUTURE, PatternForm::nextMonth, "[A-Z]{1,6}c[1-9]\\d?", code -> true),
                form(Kind.CHAIN, Anchor.of('#'), "0#(?:\\.?[A-Z0-9]){2,12}[:=]?", code -> true));
    }

    private static CodeForm form(Kind kind, Anchor anchor, String pattern, Predicate<String> meant) {
        Pattern whole = Pattern.compile(BEGIN + "(" + pattern + ")" + END);
        return new PatternForm(kind, new AnchoredPattern(whole, anchor, 8, 28), meant);
    }

    /** {@code c1}, the first month of a future, behind the letters of what is traded. */
    private static int nextMonth(String text, int from) {
        for (int at = text.indexOf('c', from); at >= 0; at = text.indexOf('c', at + 1)) {
            if (at > 0
                    && Character.isUpperCase(text.charAt(at - 1))
                    && at + 1 < text.length()
                    && Character.isDigit(text.charAt(at + 1))) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public List<Sighting> find(String text, @Nullable LocalDate day) {
        return pattern.find(text).stream()
                .filter(match -> meant.test(match.group(1)))
                .map(match -> new Sighting(
                        match.start(1), match.end(1), Ric.of(match.group(1), kind), Method.RIC, "ric-" + kind.code()))
                .toList();
    }

    private static boolean hasCurrencies(String code) {
        String pair = code.substring(0, code.indexOf('='));
        return CURRENCIES.contains(pair.substring(0, 3)) && CURRENCIES.contains(pair.substring(pair.length() - 3));
    }
}
