package io.depeche.enrich.ticker.name;

import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.LegalForms;
import io.depeche.words.Table;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the words around a name say about whether it is a company's, and whether the company is spoken of at all. */
final class NameCues {
    private static final String SOURCE = "source";
    private static final String EXCHANGE = "exchange";
    private static final int NEAR = 70;
    private static final int BEFORE = 45;
    private static final int FEWEST = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
    private static final Pattern OWN = Pattern.compile("(?:['’]s?|s['’])?(?:,? (?:which|who|das|die|qui|que),?)? ?$");

    private final Set<String> finance;
    private final Beside company;
    private final Beside weak;
    private final Beside shares;
    private final Pattern analystBefore;
    private final Pattern analystAfter;
    private final Pattern network;
    private final Beside opinion;
    private final Pattern credit;
    private final Set<String> titles;
    private final Map<String, String> notNames;

    private NameCues(Table cues, Table notNames) {
        this.finance =
                Arrays.stream(words(cues, "finance", " ").split("\\|", -1)).collect(Collectors.toUnmodifiableSet());
        String analysts = words(cues, "analyst", " ");
        this.company = Beside.of(cues, "");
        this.weak = Beside.of(cues, "weak-");
        this.shares = Beside.of(cues, "shares-");
        this.opinion = Beside.of(cues, "opinion-");
        this.credit = insensitive("(?:" + words(cues, "credit", "|") + ")[ :]{0,2}(?:\\d{4}(?:-\\d{4})?[ ,]{0,2})?$");
        this.titles = Arrays.stream(words(cues, "title", " ").split("\\|", -1)).collect(Collectors.toUnmodifiableSet());
        this.analystBefore = insensitive(
                "(?<![\\p{L}])(?:" + analysts
                        + ")[^.;\\n]{0,20}?(?:,| at| from| with| for| of| chez| de| d['’]| von| der| bei| di| da| du)(?: la| the| le)?[ '’]?$");
        this.analystAfter =
                insensitive("^(?:['’]s?)?(?: [\\p{L}]+)? (?:" + analysts + "|research|securities)(?![\\p{L}])");
        this.network = insensitive("(?<![\\p{L}])(?:" + words(cues, "on", "|") + ") $");
        this.notNames = notNames.rows().stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> NameIndex.folded(row.get("name")), row -> row.get("kind"), (a, b) -> a));
    }

    static NameCues load() {
        return new NameCues(Table.load("/ticker/name-cues.tsv"), Table.load("/ticker/not-names.tsv"));
    }

    private static String words(Table table, String kind, String separator) {
        return table.rows().stream()
                .filter(row -> row.get("kind").equals(kind))
                .flatMap(row -> Arrays.stream(row.get("words").split(Pattern.quote(separator), -1)))
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private static Pattern insensitive(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a whole text speaks of companies and money. */
    boolean isFinancial(String text) {
        return WORD.matcher(text)
                        .results()
                        .map(match -> match.group().toLowerCase(Locale.ROOT))
                        .filter(finance::contains)
                        .distinct()
                        .limit(FEWEST)
                        .count()
                == FEWEST;
    }

    /** Whether words of money stand around. */
    boolean isNearFinance(String text, int start, int end) {
        String near = text.substring(Math.max(0, start - NEAR), start)
                + ' '
                + text.substring(end, Math.min(text.length(), end + NEAR));
        return WORD.matcher(near)
                .results()
                .anyMatch(match -> finance.contains(match.group().toLowerCase(Locale.ROOT)));
    }

    /** Whether a legal form follows, or words right beside it that companies have, and seldom others. */
    boolean isSurelyCompany(String text, int start, int end) {
        return LegalForms.follows(text, end) || company.isBeside(text, start, end) || isBesideShares(text, start, end);
    }

    /** The same, or words right beside it that people and places have as well. */
    boolean mayBeCompany(String text, int start, int end) {
        return isSurelyCompany(text, start, end) || weak.isBeside(text, start, end);
    }

    /** Whether its shares are spoken of right beside it. */
    boolean isBesideShares(String text, int start, int end) {
        return shares.isBeside(text, start, end);
    }

    /** Words right before or behind a name. */
    private record Beside(Pattern before, Pattern after) {
        static Beside of(Table cues, String kind) {
            return new Beside(
                    insensitive("(?<![\\p{L}\\p{N}])(?:" + words(cues, kind + "before", "|") + ")[ \\u00a0\\n'’]$"),
                    insensitive("^(?:['’]s?)? (?:" + words(cues, kind + "after", "|") + ")(?![\\p{L}\\p{N}])"));
        }

        boolean isBeside(String text, int start, int end) {
            return before.matcher(text.substring(Math.max(0, start - BEFORE), start))
                            .find()
                    || after.matcher(text.substring(end, Math.min(text.length(), end + BEFORE)))
                            .find();
        }
    }

    /** Whether the company is quoted, or something was said on its network, so that the text is not about it. */
    boolean isOnlyRole(String text, int start, int end) {
        String left = text.substring(Math.max(0, start - BEFORE), start);
        String right = text.substring(end, Math.min(text.length(), end + BEFORE));
        String kind = notNames.getOrDefault(NameIndex.folded(text.substring(start, end)), "");
        return (kind.equals("network") && network.matcher(left).find())
                || (kind.equals("broker") && opinion.isBeside(text, start, end))
                || credit.matcher(left).find()
                || analystBefore.matcher(OWN.matcher(left).replaceFirst(" ")).find()
                || analystAfter.matcher(right).find();
    }

    /** Whether a capitalised word behind a company's name is none of a longer name: {@code Siemens CEO Roland Busch}. */
    boolean isTitle(String word) {
        return titles.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it names a source or an exchange rather than a company, unless a legal form follows. */
    boolean isNoName(String text, int start, int end) {
        String kind = notNames.get(NameIndex.folded(text.substring(start, end)));
        return (SOURCE.equals(kind) || EXCHANGE.equals(kind)) && !LegalForms.follows(text, end);
    }
}
