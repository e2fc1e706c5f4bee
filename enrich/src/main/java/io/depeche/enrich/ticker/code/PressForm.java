package io.depeche.enrich.ticker.code;

import io.depeche.enrich.reference.row.Markets;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Codes as press wires write them, an exchange before its tickers: {@code (NASDAQ: AAPL)},
 * {@code (NYSE: BRK.A; TSX: RY)}, {@code (NYSE/TSX: SU)}, {@code (Nasdaq Stockholm: GAM B)}. An exchange holds for the
 * tickers that follow it over commas.
 */
final class PressForm implements CodeForm {
    private static final Set<String> WITH_BLANKS = Set.of("XSTO", "XCSE", "XHEL", "XICE");
    private static final String QUOTE = "[\"“”'‘’]?";
    private static final Pattern TICKER = Pattern.compile(QUOTE
            + "\\$?((?:[A-Z][A-Z0-9]{0,9}|\\d{1,6}[A-Z]{0,2})(?:[.\\-/][A-Z]{1,3}(?:\\.[A-Z]{1,2})?)?(?:\\.(?=[)\\];]))?)"
            + "( (?:[A-D]|SDB|PREF)(?![\\p{L}\\p{N}]))?" + QUOTE
            + "(?![\\p{L}\\p{N}@&$%]|[.-][\\p{L}\\p{N}]|[\\s\\u00a0]*[:：])");
    private static final Pattern NEXT =
            Pattern.compile("[\\s\\u00a0]*(?:,|;|/|&|and|et|und|y|e|or)[\\s\\u00a0]*(?:and[\\s\\u00a0]+)?");

    private static final Pattern CODE_LIKE =
            Pattern.compile("^(?:[A-Z][A-Z0-9.-]{2,}|Nasdaq|Euronext|Xetra|Borsa|Bolsa|London Stock|Toronto Stock)");
    /** For a city that names an exchange; {@code (London: J. Smith, 1792)} names a publisher. */
    private static final Pattern CLOSED =
            Pattern.compile("[^\\p{Ll})\\]]{0,30}?[A-Z0-9]\\.?[ \\u00a0]?(?:[)\\];,]|\\band\\b)");

    private static final Pattern BEFORE_TICKER =
            Pattern.compile("[-–](?:[\\s\\u00a0]{1,4}[A-Z0-9.]{1,6}|[A-Z]{1,5})[),;]");
    private static final int LONGEST_NAME = 110;
    private static final int BLANKS = 8;

    private final Markets markets;
    private final Set<String> numbering;
    private final Set<String> notTickers;
    private final Predicate<String> isWord;
    private final Pattern exchange;
    private final ExchangeNames exchangeNames;

    /**
     * A form for these markets.
     *
     * @param numbering the markets that number their stocks
     * @param words tell what is not a ticker
     * @param isWord whether something is a common word
     */
    PressForm(Markets markets, Set<String> numbering, Words words, Predicate<String> isWord) {
        this.markets = markets;
        this.numbering = numbering;
        this.notTickers = words.of(Kind.NOT_TICKERS, new Use("press"));
        this.isWord = isWord;
        Set<String> written = markets.names();
        this.exchangeNames = new ExchangeNames(written);
        String names = written.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(name -> Pattern.quote(name).replace(" ", "\\E[\\s\\u00a0]+\\Q"))
                .collect(Collectors.joining("|"));
        this.exchange = Pattern.compile(
                "(?<![\\p{L}\\p{N}.@/#-])((?:" + names + ")(?:[\\s\\u00a0]*(?:/|and|&|,)[\\s\\u00a0]*(?:"
                        + names
                        + "))*)(?:[\\s\\u00a0]+(?:symbol|ticker|code))?(?:[\\s\\u00a0]*[:：]|[\\s\\u00a0]+[-–](?=[\\s\\u00a0]+[A-Z0-9.]{1,6}[),;])|[-–](?=[A-Z]{1,5}[),;]))[\\s\\u00a0]*",
                Pattern.CASE_INSENSITIVE);
    }

    /** The exchanges before tickers, in reading order. */
    private List<MatchResult> exchanges(String text) {
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = exchange.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        Matcher dash = BEFORE_TICKER.matcher(text);
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            int start =
                    isBetween(text, at, dash) ? exchangeNames.start(text, Math.max(from, at - LONGEST_NAME), at) : -1;
            if (start >= 0) {
                matcher.region(start, Math.min(text.length(), at + BLANKS));
                while (matcher.find()) {
                    found.add(matcher.toMatchResult());
                    from = matcher.end();
                }
                at = Math.max(at, from - 1);
            }
        }
        return found;
    }

    /** A colon, or a dash before a ticker. */
    private static boolean isBetween(String text, int at, Matcher dash) {
        char c = text.charAt(at);
        return c == ':'
                || c == '：'
                || ((c == '-' || c == '–') && dash.region(at, text.length()).lookingAt());
    }

    @Override
    public List<Sighting> find(String text, @Nullable LocalDate day) {
        List<Sighting> found = new ArrayList<>();
        List<MatchResult> exchanges = exchanges(text);
        for (int i = 0; i < exchanges.size(); i++) {
            MatchResult named = exchanges.get(i);
            int next = i + 1 < exchanges.size() ? exchanges.get(i + 1).start() : text.length();
            if (isInBrackets(text, named.start()) ? isExchange(text, named) : isMeant(text, named)) {
                tickers(text, named.end(), next, mics(named.group(1)), found);
            }
        }
        return found;
    }

    private static boolean isExchange(String text, MatchResult named) {
        return CODE_LIKE.matcher(named.group(1)).find()
                || CLOSED.matcher(text).region(named.end(), text.length()).lookingAt();
    }

    /** Outside of brackets {@code NYSE: A week of gains} opens a sentence; a line that is a code alone does not. */
    private boolean isMeant(String text, MatchResult named) {
        Matcher ticker = TICKER.matcher(text);
        if (!CODE_LIKE.matcher(named.group(1)).find() || !isAt(ticker, named.end())) {
            return false;
        }
        int end = ticker.end();
        boolean alone = (named.start() == 0 || text.charAt(named.start() - 1) == '\n')
                && (end == text.length() || text.charAt(end) == '\n');
        boolean sentence =
                end + 1 < text.length() && text.charAt(end) == ' ' && Character.isLowerCase(text.charAt(end + 1));
        String code = ticker.group(1);
        return alone || !(isWord.test(code) || (sentence && code.length() == 1));
    }

    /** Within brackets a city may name an exchange; elsewhere {@code Tokyo: 5 killed} is not a code. */
    private static boolean isInBrackets(String text, int at) {
        int open = Math.max(Brackets.lastBefore(text, '(', at), Brackets.lastBefore(text, '[', at));
        int close = Math.max(Brackets.lastBefore(text, ')', at), Brackets.lastBefore(text, ']', at));
        return open > close;
    }

    private List<String> mics(String names) {
        List<String> mics = new ArrayList<>(markets.named(names));
        if (mics.isEmpty()) {
            for (String name : names.split("\\s*(?:/|\\band\\b|&|,)\\s*", -1)) {
                mics.addAll(markets.named(name));
            }
        }
        return mics;
    }

    /** Reads the tickers that stand from {@code from} on, up to {@code to}, where the next exchange stands. */
    private void tickers(String text, int from, int to, List<String> mics, List<Sighting> found) {
        Matcher ticker = TICKER.matcher(text);
        Matcher next = NEXT.matcher(text);
        int at = from;
        while (at < to && isAt(ticker, at) && !isFigure(text, ticker, mics) && !notTickers.contains(ticker.group(1))) {
            boolean series = ticker.group(2) != null && mics.stream().anyMatch(WITH_BLANKS::contains);
            int start = ticker.start(1);
            int end = series ? ticker.end(2) : withoutStop(text, ticker.end(1), mics);
            found.add(new Sighting(
                    start, end, new Code.Ticker(text.substring(start, end), mics), Method.PRWIRE, "press-exchange"));
            at = ticker.end();
            if (!isAt(next, at)) {
                return;
            }
            at = next.end();
        }
    }

    private static boolean isAt(Matcher matcher, int at) {
        return matcher.useTransparentBounds(true)
                .region(at, matcher.regionEnd())
                .lookingAt();
    }

    /** Digits alone are codes where stocks are numbered; {@code 3M} outside brackets opens a sentence. */
    private boolean isFigure(String text, Matcher ticker, List<String> mics) {
        String code = ticker.group(1);
        boolean digits = code.chars().allMatch(Character::isDigit);
        return (digits && mics.stream().noneMatch(numbering::contains))
                || (Character.isDigit(code.charAt(0)) && !isInBrackets(text, ticker.start()));
    }

    /** London writes {@code BP.} with a full stop, which elsewhere ends a sentence. */
    private static int withoutStop(String text, int end, List<String> mics) {
        boolean stop = text.charAt(end - 1) == '.';
        return stop && !mics.contains("XLON") ? end - 1 : end;
    }
}
