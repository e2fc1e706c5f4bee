package io.depeche.enrich.reference.row;

/** The international securities identification number, ISO 6166: country, nine characters, check digit. */
public final class Isin {
    private static final int LENGTH = 12;

    private Isin() {}

    /**
     * Whether {@code code} has the form of an ISIN and the correct check digit. A correct digit does not show which
     * instrument the code means.
     *
     * <pre>{@code
     * isValid("FR0000121329")   // true
     * isValid("FR0000121328")   // false
     * }</pre>
     */
    public static boolean isValid(String code) {
        return code.length() == LENGTH
                && isLetter(code.charAt(0))
                && isLetter(code.charAt(1))
                && isDigit(code.charAt(LENGTH - 1))
                && isLettersAndDigits(code)
                && luhnSum(code) % 10 == 0;
    }

    private static boolean isLettersAndDigits(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (!isLetter(code.charAt(i)) && !isDigit(code.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The Luhn sum: letters count as two digits, with A as 10; from the right, every second digit is doubled and its digits added. */
    private static int luhnSum(String code) {
        int sum = 0;
        boolean doubled = false;
        for (int i = code.length() - 1; i >= 0; i--) {
            int rest = Character.digit(code.charAt(i), 36);
            do {
                int digit = rest % 10 * (doubled ? 2 : 1);
                sum += digit / 10 + digit % 10;
                doubled = !doubled;
                rest /= 10;
            } while (rest > 0);
        }
        return sum;
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
