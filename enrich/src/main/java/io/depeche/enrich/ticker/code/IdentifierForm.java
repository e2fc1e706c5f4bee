package io.depeche.enrich.ticker.code;

import io.depeche.enrich.reference.row.CheckDigits;
import io.depeche.enrich.reference.row.Isin;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.enrich.ticker.code.AnchoredPattern.Anchor;
import io.depeche.model.InstrumentTag.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers with a check digit that fits, and those without one behind their label: ISIN, LEI and FIGI anywhere; CUSIP,
 * SEDOL, WKN and Valor behind a label.
 */
record IdentifierForm(
        AnchoredPattern pattern, Predicate<String> valid, Function<String, Code> code, Method method, String rule)
        implements CodeForm {
    private static final int LONGEST = 20;
    private static final int LONGEST_LABEL = 70;
    private static final int SHORTEST = 12;
    private static final int LONGEST_ADDRESS = 200;
    private static final String BEGIN = "(?<![\\p{L}\\p{N}.@_-])";
    private static final String END = "(?![\\p{L}\\p{N}@_]|[.-][\\p{L}\\p{N}])";
    private static final String GAP =
            "(?:[ \\u00a0-](?i:code|no|nr|number|numéro|nummer|id))?(?:/ISIN)?\\.?[ \\u00a0]*[:#.(=]{0,2}[ \\u00a0]*";
    private static final Set<String> COUNTRIES = Stream.concat(
                    Stream.of(Locale.getISOCountries()), Stream.of("XS", "EU", "AN", "XK", "XF", "QS", "XC", "XD"))
            .collect(Collectors.toUnmodifiableSet());

    /** All identifiers. */
    static List<CodeForm> all() {
        return List.of(
                bare("[A-Z]{2}[A-Z0-9]{9}\\d", IdentifierForm::isIsin, Code.Isin::new, Method.ISIN, "isin"),
                bare("[0-9A-Z]{18}\\d{2}", IdentifierForm::isLei, Code.Lei::new, Method.LABEL, "lei"),
                bare("BBG[0-9B-DF-HJ-NP-TV-Z]{9}", CheckDigits::figi, of(Scheme.FIGI), Method.LABEL, "figi"),
                new IdentifierForm(
                        new AnchoredPattern(
                                Pattern.compile(
                                        "(?<![\\p{L}\\p{N}])ISIN" + GAP + "([A-Z]{2}(?: ?[A-Z0-9]){9} ?\\d)" + END),
                                Anchor.words("isin"),
                                0,
                                LONGEST_LABEL),
                        code -> isIsin(bare(code)),
                        code -> new Code.Isin(bare(code)),
                        Method.ISIN,
                        "isin-label"),
                labelled(
                        "CUSIP",
                        new String[] {"cusip"},
                        "[0-9A-Z]{6} ?[0-9A-Z]{2} ?\\d",
                        code -> CheckDigits.cusip(bare(code)),
                        Scheme.CUSIP),
                labelled(
                        "SEDOL",
                        new String[] {"sedol"},
                        "[0-9B-DF-HJ-NP-TV-Z]{6}\\d",
                        CheckDigits::sedol,
                        Scheme.SEDOL),
                labelled(
                        "WKN|Wertpapierkennnummer|Wertpapier-Kennnummer",
                        new String[] {"wkn", "wertpapier"},
                        "[0-9A-Z]{6}",
                        IdentifierForm::hasDigit,
                        Scheme.WKN),
                labelled(
                        "(?-i:Valor|VALOR)(?:en)?(?:nummer|-Nr)?\\.?",
                        new String[] {"valor"},
                        "(?:\\d{5,9}|\\d{1,3}(?:['’ .]\\d{3})+)(?![ \\u00a0]?(?:[€$£%]|euro|mil|d[óo]l|rea|peso))",
                        code -> true,
                        Scheme.VALOR));
    }

    private static CodeForm bare(
            String pattern, Predicate<String> valid, Function<String, Code> code, Method method, String rule) {
        Pattern whole = Pattern.compile(BEGIN + "(" + pattern + ")" + END);
        return new IdentifierForm(
                new AnchoredPattern(whole, IdentifierForm::nextLongCode, 0, LONGEST), valid, code, method, rule);
    }

    private static CodeForm labelled(
            String label, String[] words, String pattern, Predicate<String> valid, Scheme scheme) {
        Pattern whole = Pattern.compile("(?<![\\p{L}\\p{N}])(?i:" + label + ")s?" + GAP + "(" + pattern + ")" + END);
        return new IdentifierForm(
                new AnchoredPattern(whole, Anchor.words(words), 0, LONGEST_LABEL),
                valid,
                of(scheme),
                Method.LABEL,
                scheme.name().toLowerCase(Locale.ROOT));
    }

    private static Function<String, Code> of(Scheme scheme) {
        return text -> new Code.OfScheme(scheme, scheme == Scheme.VALOR ? text.replaceAll("[^0-9]", "") : bare(text));
    }

    @Override
    public List<Sighting> find(String text, @Nullable LocalDate day) {
        return pattern.find(text).stream()
                .filter(match -> valid.test(match.group(1)) && !isInAddress(text, match.start(1)))
                .map(match -> new Sighting(match.start(1), match.end(1), code.apply(match.group(1)), method, rule))
                .toList();
    }

    /** Where twelve capitals and digits begin, as ISIN, FIGI and LEI have them. */
    private static int nextLongCode(String text, int from) {
        int at = from;
        while (at + SHORTEST <= text.length()) {
            int other = at + SHORTEST - 1;
            while (other >= at && isCapitalOrDigit(text, other)) {
                other--;
            }
            if (other < at && !isCapitalOrDigit(text, at - 1)) {
                return at;
            }
            at = Math.max(at, other) + 1;
        }
        return -1;
    }

    private static boolean isCapitalOrDigit(String text, int at) {
        char c = at < 0 ? ' ' : text.charAt(at);
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    private static String bare(String code) {
        return code.replace(" ", "");
    }

    /** Whether it is part of an address of the web, in which numbers of all kinds stand. */
    private static boolean isInAddress(String text, int at) {
        int begin = at;
        while (begin > 0 && at - begin < LONGEST_ADDRESS && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        String before = text.substring(begin, at);
        return before.contains("://") || before.contains("www.") || before.contains(".com/");
    }

    private static boolean isIsin(String code) {
        return COUNTRIES.contains(code.substring(0, 2)) && Isin.isValid(code);
    }

    /** Twenty digits alone may be an account number. */
    private static boolean isLei(String code) {
        return code.chars().anyMatch(Character::isLetter) && CheckDigits.lei(code);
    }

    private static boolean hasDigit(String code) {
        return code.chars().anyMatch(Character::isDigit);
    }
}
