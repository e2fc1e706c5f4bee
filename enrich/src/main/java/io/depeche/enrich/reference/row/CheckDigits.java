package io.depeche.enrich.reference.row;

import java.util.regex.Pattern;

/**
 * The check digits of identifiers. A correct digit shows that a code was not mistyped, not which instrument it is.
 *
 * <pre>{@code
 * cusip("037833100")             // true, Apple
 * sedol("0263494")               // true, BAE Systems
 * figi("BBG000B9XRY4")           // true, Apple
 * lei("529900T8BM49AURSDO55")    // true
 * }</pre>
 */
public final class CheckDigits {
    private static final Pattern CUSIP = Pattern.compile("[0-9A-Z*@#]{8}[0-9]");
    private static final Pattern SEDOL = Pattern.compile("[0-9BCDFGHJ-NP-TV-Z]{6}[0-9]");
    private static final Pattern FIGI = Pattern.compile("[B-DF-HJ-NP-TV-Z]{2}G[0-9B-DF-HJ-NP-TV-Z]{8}[0-9]");
    private static final Pattern LEI = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final int[] SEDOL_WEIGHTS = {1, 3, 1, 7, 3, 9, 1};
    private static final int LEI_MODULUS = 97;

    private CheckDigits() {}

    /** Whether it is a CUSIP (ANSI X9.6) with the correct check digit. */
    public static boolean cusip(String code) {
        return CUSIP.matcher(code).matches() && hasCheckDigit(code);
    }

    /** Whether it is a SEDOL with the correct check digit. */
    public static boolean sedol(String code) {
        if (!SEDOL.matcher(code).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += Character.digit(code.charAt(i), Character.MAX_RADIX) * SEDOL_WEIGHTS[i];
        }
        return sum % 10 == 0;
    }

    /** Whether it is a FIGI (ANSI X9.145) with the correct check digit. */
    public static boolean figi(String code) {
        return FIGI.matcher(code).matches() && hasCheckDigit(code);
    }

    /** Whether it is a legal entity identifier (ISO 17442) with the correct check digits. */
    public static boolean lei(String code) {
        if (!LEI.matcher(code).matches()) {
            return false;
        }
        int rest = 0;
        for (int i = 0; i < code.length(); i++) {
            // a letter stands for two decimal digits
            int value = Character.digit(code.charAt(i), Character.MAX_RADIX);
            rest = (rest * (value < 10 ? 10 : 100) + value) % LEI_MODULUS;
        }
        return rest == 1;
    }

    /** Before the check digit, every second character counts twice, with A as 10; the digits of the products are added. */
    private static boolean hasCheckDigit(String code) {
        int last = code.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            int value = value(code.charAt(i)) * (i % 2 == 1 ? 2 : 1);
            sum += value / 10 + value % 10;
        }
        return (sum + Character.digit(code.charAt(last), 10)) % 10 == 0;
    }

    private static int value(char c) {
        int special = "*@#".indexOf(c);
        return special < 0 ? Character.digit(c, Character.MAX_RADIX) : Character.MAX_RADIX + special;
    }
}
