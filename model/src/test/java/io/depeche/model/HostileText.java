package io.depeche.model;

import java.util.Locale;
import java.util.function.IntFunction;

/** Texts that tempt a step to compare everything with everything: one unit, numbered, again and again. */
public enum HostileText {
    KNOWN_COMPANY_A_LINE(i -> company(i) + "\n"),
    KNOWN_COMPANIES_IN_PROSE(i -> "Shares of " + company(i) + " rose 3 percent, said " + name(i) + ". "),
    LIST_OF_ONE_COMPANY(i -> "Apple, "),
    UNKNOWN_COMPANY_A_LINE(i -> name(i) + " Inc\n"),
    NAME_AND_CODE_A_LINE(i -> name(i) + " <" + code(i) + ".N>\n"),
    PRESS_CODE_A_LINE(i -> "(NYSE: " + code(i) + ")\n"),
    PRESS_CODES_IN_ONE_BRACKET(i -> "(NYSE: " + code(i) + ", "),
    LISTED_CODE_A_LINE(i -> "Apple (AAPL.O)\n"),
    CASHTAGS(i -> "$" + code(i) + " "),
    NATIONAL_NUMBER_A_LINE(i -> "WKN A1EWWW\n"),
    BLOOMBERG_CODE_A_LINE(i -> code(i) + " US Equity\n"),
    COLONS(i -> "A: "),
    EXCHANGES_BEFORE_NOTHING(i -> "NYSE:"),
    EXCHANGES_AND_DASHES(i -> "NYSE-A,"),
    OPEN_BRACKETS(i -> "("),
    BRACKETS_AND_LETTERS(i -> "(a "),
    CAPITALS(i -> name(i).toUpperCase(Locale.ROOT) + " "),
    CAPITALISED_WORDS(i -> name(i) + " "),
    UNKNOWN_NAME_A_LINE(i -> name(i) + "\n"),
    LETTERS(i -> "a"),
    CAPITAL_LETTERS(i -> "A"),
    BLANKS(i -> "a" + " ".repeat(1000)),
    EMPTY_LINES(i -> " \n"),
    DATELINES(i -> "QUITO, March 3 (Reuters) - " + name(i) + "\n"),
    BYLINES(i -> "By Ana " + name(i) + "\n"),
    CREDITS(i -> "(Reporting by " + name(i) + " " + name(i + 3) + "; Editing by Tom Reed)\n"),
    QUOTES(i -> "\"It rains,\" said John " + name(i) + ". "),
    PEOPLE_OF_ONE_SURNAME(i -> name(i) + " Smith met J. Smith. "),
    PEOPLE(i -> "John " + name(i) + " met Mr " + name(i / 2) + ". "),
    FIRST_NAMES(i -> "Jean "),
    ACRONYMS(i -> "Haute Autorite de Sante (HAS) "),
    ONE_SENTENCE(i -> "and " + name(i) + " of " + name(i * 5) + " "),
    TABLE(i -> name(i) + "\t" + i + "\t" + i * 3 + "\n"),
    PAIRS_OF_UNITS(i -> "\ud83d\ude00 Apple ");

    private static final String[] COMPANIES = {
        "Apple", "Siemens", "Danone", "Boeing", "Orange", "Visa", "Microsoft Corp"
    };
    private static final String SYLLABLES = "bakelomirutavonesiduafgo";

    // functions of their argument alone
    @SuppressWarnings("ImmutableEnumChecker")
    private final IntFunction<String> unit;

    HostileText(IntFunction<String> unit) {
        this.unit = unit;
    }

    /** A text of about that many UTF-16 units. */
    public String ofLength(int length) {
        StringBuilder text = new StringBuilder("It rains in the north.\n\n");
        for (int i = 0; text.length() < length; i++) {
            text.append(unit.apply(i));
        }
        return text.toString();
    }

    private static String company(int i) {
        return COMPANIES[i % COMPANIES.length];
    }

    /** A word that no list has. */
    private static String name(int i) {
        StringBuilder name = new StringBuilder();
        for (int rest = i * 7 + 1728; rest > 0; rest /= 12) {
            name.append(SYLLABLES, rest % 12 * 2, rest % 12 * 2 + 2);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    private static String code(int i) {
        char[] code = new char[4];
        for (int rest = i * 31 + 5, at = 0; at < code.length; rest /= 26, at++) {
            code[at] = (char) ('A' + rest % 26);
        }
        return new String(code);
    }
}
