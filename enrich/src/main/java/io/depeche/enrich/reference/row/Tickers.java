package io.depeche.enrich.reference.row;

import java.util.Locale;

/** Normalises tickers for comparison: {@code BRK-B}, {@code BRK/B} and {@code BRK.B} are one, and so are 0700 and 700. */
public final class Tickers {
    private static final String SEPARATORS = "-/ _";

    private Tickers() {}

    /** The ticker as US exchanges write a class of shares: {@code BRK.B} for {@code BRK-B}. */
    public static String withDots(String ticker) {
        return ticker.replace('-', '.').replace('/', '.');
    }

    /** The form by which tickers are compared. */
    public static String key(String ticker) {
        String key = ticker.strip().toUpperCase(Locale.ROOT);
        for (int i = 0; i < SEPARATORS.length(); i++) {
            key = key.replace(SEPARATORS.charAt(i), '.');
        }
        key = key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
        return isNumber(key) ? withoutZeros(key) : key;
    }

    private static boolean isNumber(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (!Character.isDigit(key.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String withoutZeros(String number) {
        int first = 0;
        while (first < number.length() - 1 && number.charAt(first) == '0') {
            first++;
        }
        return number.substring(first);
    }
}
