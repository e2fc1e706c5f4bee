package io.depeche.enrich.reference.row;

import java.util.Locale;

/** Normalises tickers for comparison: {@code BRK-B}, {@code BRK/B} and {@code BRK.B} are one, and so are 0700 and 700. */
public final class Tickers {
    private Tickers() {}

    /** The ticker as US exchanges write a class of shares: {@code BRK.B} for {@code BRK-B}. */
    public static String withDots(String ticker) {
        return ticker.replace('-', '.').replace('/', '.');
    }

    /** The form by which tickers are compared. */
    public static String key(String ticker) {
        String key = ticker.strip().toUpperCase(Locale.ROOT).replaceAll("[-/ _]", ".");
        key = key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
        return key.chars().allMatch(Character::isDigit) ? key.replaceFirst("^0+(?=.)", "") : key;
    }
}
