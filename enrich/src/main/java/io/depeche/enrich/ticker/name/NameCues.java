package io.depeche.enrich.ticker.name;

import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.LegalForms;
import io.depeche.enrich.reference.Reference;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words around a name that show whether it names a company, and whether the text is about that company. */
final class NameCues {
    private static final String SOURCE = "source";
    private static final String EXCHANGE = "exchange";
    private static final String BROKER = "broker";
    private static final String DATA = "data";
    /** {@code UBS raises Nestle target}; a target of one's own has an article or noun before it. */
    private static final String NAMED_TARGET = "(?-i:\\p{Lu})[\\p{L}&'’.-]{1,30} target|";

    private static final int NEAR = 70;
    private static final int BEFORE = 45;
    private static final int SENTENCE = 150;
    private static final int FEWEST = 3;
    private static final Pattern OWN = Pattern.compile("(?:['’]s?|s['’])?(?:,? (?:which|who|das|die|qui|que),?)? ?$");

    private final LegalForms legalForms;
    private final FinanceWords finance;
    private final Beside company;
    private final Pattern announced;
    private final Beside weak;
    private final Beside shares;
    private final Pattern figure;
    private final Pattern placeBefore;
    private final Pattern analystBefore;
    private final Pattern analystAfter;
    private final Pattern network;
    private final Beside opinion;
    private final Pattern otherSecurity;
    private final Pattern verbBefore;
    private final Pattern objectAfter;
    private final Pattern credit;
    private final Beside data;
    private final Pattern rated;
    private final Set<String> titles;
    private final Map<String, String> notNames;

    NameCues(Reference reference) {
        Words words = reference.words();
        this.legalForms = reference.legalForms();
        this.finance = new FinanceWords(cues(words, "finance"));
        String analysts = alternatives(words, "analyst");
        this.company = new Beside(compound(words), after("", words, "after"));
        this.announced = announced(words);
        this.weak = new Beside(before(words, "weak-before"), after("", words, "weak-after"));
        this.shares = new Beside(before(words, "shares-before"), after("", words, "shares-after"));
        this.figure = Pattern.compile(
                "^(?:['’]s?)?,?[ \\u00a0][^\\p{Lu}.;:\\n]{0,45}?\\d{1,3}(?:[.,]\\d{1,3})?[ \\u00a0\\u202f]?(?:%|(?:"
                        + alternatives(words, "percent") + ")(?!\\p{L}))(?![^.;\\n]{0,25}[ '’](?:"
                        + alternatives(words, "votes")
                        + ")(?!\\p{L}))");
        this.placeBefore = before(words, "place-before");
        String auxiliary = "(?:(?:" + alternatives(words, "opinion-auxiliary") + ") )?";
        this.opinion = new Beside(before(words, "opinion-before"), opinion(words, auxiliary));
        this.otherSecurity = insensitive("^(?:['’]s?)?[ -](?:\\p{L}{1,10} \\p{L} )?(?:"
                + alternatives(words, "other-security") + ")[ ,]{1,2}[(<]");
        this.verbBefore =
                insensitive("(?<![\\p{L}])(?:" + alternatives(words, "opinion-after") + ") (?:\\p{L}{1,3}[ '’])?$");
        this.objectAfter = insensitive(
                "^[^.;\\n]{1,60}?[\\s'’](?:" + alternatives(words, "opinion-object") + ")(?![\\p{L}\\p{N}])");
        this.credit =
                insensitive("(?:" + alternatives(words, "credit") + ")[ :]{0,2}(?:\\d{4}(?:-\\d{4})?[ ,]{0,2})?$");
        this.rated = insensitive(
                "^(?:['’]s?)? (?:(?:" + alternatives(words, "opinion-alone") + ") (?:" + alternatives(words, "rated")
                        + ") |(?:" + alternatives(words, "opinion-object") + ")(?![\\p{L}\\p{N}]))");
        this.data = new Beside(before(words, "data-before"), after("", words, "data-after"));
        this.titles = cues(words, "title");
        this.analystBefore = insensitive("(?<![\\p{L}])(?:" + analysts + ")[^.;\\n]{0,20}?(?:,| (?:"
                + alternatives(words, "analyst-at") + "))(?: \\p{Ll}{1,3})?[ '’]?$");
        this.analystAfter =
                insensitive("^(?:['’]s?)?(?: [\\p{L}]+)?[ -](?:" + analysts + "|research|securities)(?![\\p{L}])");
        this.network = insensitive("(?<![\\p{L}])(?:" + alternatives(words, "on") + ") $");
        this.notNames = words.rows(Kind.NOT_NAMES).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> NameIndex.folded(row.get("name")), row -> row.get("kind"), (shipped, own) -> own));
    }

    private static Set<String> cues(Words words, String use) {
        return words.of(Kind.NAME_CUES, new Use(use));
    }

    private static String alternatives(Words words, String use) {
        return cues(words, use).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static Pattern before(Words words, String use) {
        return insensitive("(?<![\\p{L}\\p{N}])(?:" + alternatives(words, use) + ")[ \\u00a0\\n'’]$");
    }

    /** The same, and compounds, also in the genitive: {@code des Wohnungskonzerns Vonovia}. */
    private static Pattern compound(Words words) {
        return insensitive("(?<![\\p{L}\\p{N}])(?:(?:" + alternatives(words, "before")
                + ")|(?-i:\\p{Lu})\\p{L}{2,20}?(?:" + alternatives(words, "head") + ")(?:e?s|e?n)?)[ \\u00a0\\n'’]$");
    }

    /**
     * A noun that says of the name behind it that it is an organisation, and what it makes or what it is: {@code fabricant de
     * pneus Michelin}, {@code groupe français Orange}.
     */
    private static Pattern announced(Words words) {
        Set<String> nouns = words.of(Kind.ORGANISATION_NOUNS);
        String plain = cues(words, "before").stream()
                .filter(nouns::contains)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return insensitive("(?<![\\p{L}\\p{N}])(?:(?:" + plain
                + ")(?: (?:(?:de|di) |d['’])?\\p{Ll}{4,15})?|(?-i:\\p{Lu})\\p{L}{2,20}?(?:"
                + alternatives(words, "head") + ")(?:e?s|e?n)?)[ \\u00a0\\n]$");
    }

    private static Pattern after(String prefix, Words words, String use) {
        return insensitive(
                "^(?:['’]?s|['’])?[ -](?:" + prefix + "(?:" + alternatives(words, use) + "))(?![\\p{L}\\p{N}])");
    }

    /** A verb of opinion and what is rated, in one sentence; not {@code Citi downgraded to sell}, where the bank is rated. */
    private static Pattern opinion(Words words, String auxiliary) {
        return insensitive("^(?:['’]s?)? (?:" + auxiliary + "(?:(?:" + alternatives(words, "opinion-alone")
                + ")(?![\\p{L}\\p{N}]| (?:" + alternatives(words, "rated") + ") )|(?:"
                + alternatives(words, "opinion-after")
                + ") (?:[^.;\\n]{0,90}?[\\s'’])?(?:" + NAMED_TARGET + alternatives(words, "opinion-object")
                + ")(?![\\p{L}\\p{N}])))");
    }

    private static Pattern insensitive(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a text as a whole is about companies and money. */
    boolean isFinancial(String text) {
        int figures = text.indexOf('%') < 0 ? 0 : 1;
        return finance.areIn(text, FEWEST - figures);
    }

    /** Whether words about money are near. */
    boolean isNearFinance(String text, int start, int end) {
        int from = Math.max(0, start - NEAR);
        int to = Math.min(text.length(), end + NEAR);
        return hasPercent(text, from, start)
                || hasPercent(text, end, to)
                || finance.areIn(text, from, start)
                || finance.areIn(text, end, to);
    }

    private static boolean hasPercent(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '%') {
                return true;
            }
        }
        return false;
    }

    /** Whether a legal form follows, or a word directly beside the name is typical of companies. */
    boolean isSurelyCompany(String text, int start, int end) {
        return legalForms.follows(text, end) || company.isBeside(text, start, end) || isBesideShares(text, start, end);
    }

    /** Whether a noun before it says that it is a company: {@code le fabricant de pneus Michelin}. */
    boolean isAnnounced(String text, int start) {
        // the pattern ends with a word and a blank, and is slow to find that they are not there
        return start > 1
                && Character.isLetter(text.charAt(start - 2))
                && announced
                        .matcher(text.substring(Math.max(0, start - BEFORE), start))
                        .find();
    }

    /** Whether a word directly before it is typical of companies: {@code Autobauer Porsche AG}. */
    boolean followsCompanyWord(String text, int start) {
        return company.before()
                .matcher(text.substring(Math.max(0, start - BEFORE), start))
                .find();
    }

    /** The same, but words that are also typical of people and places count too. */
    boolean mayBeCompany(String text, int start, int end) {
        return isSurelyCompany(text, start, end) || weak.isBeside(text, start, end);
    }

    /** Whether words directly beside the name speak of its shares. */
    boolean isBesideShares(String text, int start, int end) {
        return shares.isBeside(text, start, end);
    }

    /** Whether a figure in percent follows that no other name comes before: {@code Solvay a cédé 0,3%}. */
    boolean isBeforeFigure(String text, int start, int end) {
        return figure.matcher(text.substring(end, Math.min(text.length(), end + SENTENCE)))
                        .find()
                && !placeBefore
                        .matcher(text.substring(Math.max(0, start - BEFORE), start))
                        .find();
    }

    /** Words directly before or after a name. */
    private record Beside(Pattern before, Pattern after) {
        boolean isBeside(String text, int start, int end) {
            return before.matcher(text.substring(Math.max(0, start - BEFORE), start))
                            .find()
                    || after.matcher(text.substring(end, Math.min(text.length(), end + SENTENCE)))
                            .find();
        }
    }

    /** Whether the text only quotes the company or its network, and is not about it. */
    boolean isOnlyRole(String text, int start, int end) {
        String left = text.substring(Math.max(0, start - BEFORE), start);
        String right = text.substring(end, Math.min(text.length(), end + BEFORE));
        String kind = kind(text, start, end);
        return (kind.equals(DATA) && data.isBeside(text, start, end))
                || (kind.equals("network") && network.matcher(left).find())
                || (kind.equals(BROKER) && isOpinion(text, start, end))
                || otherSecurity.matcher(right).find()
                || credit.matcher(left).find()
                || analystBefore.matcher(OWN.matcher(left).replaceFirst(" ")).find()
                || analystAfter.matcher(right).find();
    }

    private String kind(String text, int start, int end) {
        return notNames.getOrDefault(NameIndex.folded(text.substring(start, end)), "");
    }

    /** Whether it is a bank that rates others. */
    boolean isBroker(String text, int start, int end) {
        return kind(text, start, end).equals(BROKER);
    }

    /** Whether it is one that any news quotes: a bank, a source of figures, a network. */
    boolean isQuotedByOthers(String text, int start, int end) {
        return !kind(text, start, end).isEmpty();
    }

    /** Whether a bank's own shares, its rating by others or its legal form stand beside it. */
    boolean isItsOwnNews(String text, int start, int end) {
        return legalForms.follows(text, end)
                || isBesideShares(text, start, end)
                || isBeforeFigure(text, start, end)
                || rated.matcher(text.substring(end, Math.min(text.length(), end + SENTENCE)))
                        .find();
    }

    /** Whether a bank rates another company, also behind the verb: {@code senkte die UBS ihr Kursziel}. */
    private boolean isOpinion(String text, int start, int end) {
        return opinion.isBeside(text, start, end)
                || (verbBefore
                                .matcher(text.substring(Math.max(0, start - BEFORE), start))
                                .find()
                        && objectAfter
                                .matcher(text.substring(end, Math.min(text.length(), end + SENTENCE)))
                                .find());
    }

    /** Whether a capitalised word after a company's name does not continue it: {@code Siemens CEO Roland Busch}. */
    boolean isTitle(String word) {
        return titles.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the name means a source or an exchange, not a company; a legal form after it decides for the company. */
    boolean isNoName(String text, int start, int end) {
        String kind = kind(text, start, end);
        return (SOURCE.equals(kind) || EXCHANGE.equals(kind)) && !legalForms.follows(text, end);
    }
}
