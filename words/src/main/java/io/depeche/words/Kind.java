package io.depeche.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind of list. Its file has the name of the kind in lower case, such as {@code function-words.tsv}, and stands in the
 * folder of each language, in the folder {@code any} of what belongs to no language, or in both.
 */
public enum Kind {
    /** The languages that Dépêche answers with. This is the list of languages; nothing repeats it. */
    SUPPORTED(Home.ANY, "language", "iso639-3", "name"),
    /** The most frequent words of a language's sentences; titles, menus and lists of names have few of them. */
    FUNCTION_WORDS(Home.LANGUAGES, "word"),
    /** Small words within names: particles, articles, prepositions, conjunctions. */
    LINK_WORDS(Home.BOTH, "word", "use: person first-name byline company joined said-for-nothing small within list"),
    /** Legal forms of companies, and what data sets add to companies' names. */
    LEGAL_FORMS(Home.BOTH, "word", "use: added form follows code entity"),
    /** What data sets add to a company's name to tell its shares apart. */
    SHARE_WORDS(Home.ANY, "word"),
    /** Words that end with a full stop without ending a sentence. */
    ABBREVIATIONS(Home.LANGUAGES, "word"),
    /** Words of more than one letter that lose their last letter before an apostrophe. */
    ELISIONS(Home.LANGUAGES, "word"),
    /** Titles and offices before the name of a person. */
    TITLES(Home.LANGUAGES, "word"),
    /**
     * Words of the names of institutions: with which one begins, what it is for, and what links them. A head in lower case
     * may have a capital, too.
     */
    INSTITUTION_WORDS(Home.LANGUAGES, "word", "use: head part link conjunction"),
    /** Nouns that say of the name beside them that it is an organisation, and do not belong to it. */
    ORGANISATION_NOUNS(Home.LANGUAGES, "word"),
    /** Abbreviations that are neither people nor organisations nor places: kinds of codes, securities and offices. */
    NOT_ENTITIES(Home.ANY, "word", "use: label class alone"),
    /**
     * Names and codes of crypto-currencies. An ambiguous one is also another word, and means a coin only in a text that
     * names a plain one.
     */
    COINS(Home.ANY, "word", "use: plain ambiguous"),
    /** Words that are not part of a name, even with a capital. */
    NEVER_NAMES(Home.LANGUAGES, "word"),
    /** First names of people in the news. */
    FIRST_NAMES(Home.BOTH, "word"),
    /** Names of cities, regions and continents, and of countries where the JDK lacks them. */
    PLACES(Home.ANY, "names", "country"),
    /** Names of organisations. */
    ORGANISATIONS(Home.ANY, "kind: agency institution company telling", "names"),
    /** Names in {@link #PLACES} and {@link #ORGANISATIONS} that more often mean something else. */
    AMBIGUOUS_NAMES(Home.ANY, "name"),
    /** Words that have a meaning besides being a company's name. */
    COMMON_WORDS(Home.ANY, "word", "level: 1 2 name"),
    /** Words of what surrounds an article on a page or in a portal. */
    TEXT_CUES(Home.BOTH, "word", "kind", "weight: 1 2"),
    /** Words by which a text speaks to its readers or of its own house; stories do so in quotations only. */
    ADDRESS_WORDS(Home.LANGUAGES, "word"),
    /** Words of class names and ids on web pages. */
    PAGE_NAMES(Home.ANY, "word", "says: furniture label author date comment teaser others gallery hidden shown folder"),
    /** Classes of the element of a page that holds the article. */
    PAGE_CONTAINERS(Home.ANY, "word"),
    /** Names of months and their short forms, in lower case without a full stop; the month is 1 to 12. */
    MONTHS(Home.BOTH, "word", "month: 1 2 3 4 5 6 7 8 9 10 11 12"),
    /** Words before the name in a byline. */
    BYLINE_PREFIXES(Home.BOTH, "word", "use: page line credit teleprinter"),
    /** Words of a byline or credit before which the name ends. */
    BYLINE_ENDS(Home.LANGUAGES, "word"),
    /** Words of bylines and credits that are not part of a person's name. */
    NOT_PEOPLE(Home.BOTH, "word"),
    /** Abbreviations that stay in capitals when a line of capitals is changed to normal case. */
    CAPITALS(Home.ANY, "word"),
    /** Words that say that an item corrects an earlier one. */
    CORRECTIONS(Home.LANGUAGES, "word"),
    /** Words that mark a line before the text of a wire message as a note to editors. */
    EDITORS_NOTES(Home.LANGUAGES, "word", "use: alone begins ordinal counted anpa"),
    /** What feeds write as the publishing status of an item, in lower case. */
    STATUS_WORDS(Home.ANY, "word", "status: usable embargoed withheld canceled"),
    /**
     * Names of time zones in the dates of items; their offset from UTC, such as {@code +0100}, or the zone of the tz
     * database; the zones of the feeds for which the meaning holds.
     */
    TIME_ZONES(Home.ANY, "name", "offset", "where"),
    /** Names and other codes of languages, in lower case, and their BCP 47 tags. */
    LANGUAGE_NAMES(Home.ANY, "name", "language"),
    /** Names of the days of the week and their short forms, in lower case without a full stop; Monday is 1. */
    WEEKDAYS(Home.BOTH, "word", "day: 1 2 3 4 5 6 7"),
    /** Words for numbers, and words behind a number that multiply it or say what it counts. */
    NUMBER_WORDS(Home.BOTH, "word", "value", "use: number scale unit"),
    /** Words within a time of day or a date. */
    TIME_WORDS(Home.BOTH, "word", "use: within hour am pm noon midnight"),
    /** Words of lines in which a site says when it published a story. */
    PUBLICATION_WORDS(Home.BOTH, "word", "use: published on clock"),
    /** Words of lines that say when an item may be published. */
    EMBARGO_WORDS(Home.BOTH, "word", "use: until begins weak before over marks denies"),
    /** Words before a company's name that do not belong to it. */
    OPENERS(Home.BOTH, "word", "use: opener headline label"),
    /** Words that show that a text, or the place of a name, is about companies. */
    NAME_CUES(
            Home.BOTH,
            "word",
            "use: finance before after weak-before weak-after shares-before shares-after analyst analyst-at"
                    + " opinion-before opinion-after opinion-auxiliary opinion-object opinion-alone credit title on percent place-before head rated votes other-security"
                    + " data-before data-after thing-before thing-after widget"),
    /** Names that the news mentions without being about the company. */
    NOT_NAMES(Home.ANY, "name", "kind: source exchange network broker data"),
    /** Capitals that look like a code but are not one. */
    NOT_TICKERS(Home.ANY, "word", "use: cashtag press bloomberg ric"),
    /** The names under which texts and data sets speak of exchanges. */
    EXCHANGE_NAMES(Home.ANY, "name", "mics"),
    /** The large markets by their MIC, the likeliest first. */
    GREAT_MARKETS(Home.ANY, "word", "use: main guests brackets"),
    /** Countries, ISO 3166 two letters, in which companies register without a listing there. */
    REGISTRIES(Home.ANY, "word"),
    /** Labels before a ticker that name no exchange. */
    TICKER_LABELS(Home.LANGUAGES, "word"),
    /** Bloomberg's codes of indices. */
    BLOOMBERG_INDICES(Home.ANY, "code", "name");

    /** The folder of what belongs to no language. */
    static final String ANY = "any";

    private final Home home;
    private final String columns;

    Kind(Home home, String... columns) {
        this.home = home;
        this.columns = String.join("\t", columns);
    }

    /** The columns that each file of this kind has, in this order. */
    public List<String> columns() {
        return specifications().map(column -> column.split(":", -1)[0]).toList();
    }

    /** What a cell of this column may say, one or more of them with blanks between; empty when it may say anything. */
    Set<String> values(String column) {
        return specifications()
                .filter(specification -> specification.startsWith(column + ": "))
                .map(specification -> Set.of(specification.split(": ", -1)[1].split(" ", -1)))
                .findFirst()
                .orElse(Set.of());
    }

    private Stream<String> specifications() {
        return Stream.of(columns.split("\t", -1));
    }

    /** The name of its files, without {@code .tsv}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The folders that hold a file of this kind. */
    List<String> folders(List<String> languages) {
        return switch (home) {
            case ANY -> List.of(ANY);
            case LANGUAGES -> languages;
            case BOTH -> Stream.concat(Stream.of(ANY), languages.stream()).toList();
        };
    }

    private enum Home {
        ANY,
        LANGUAGES,
        BOTH
    }
}
