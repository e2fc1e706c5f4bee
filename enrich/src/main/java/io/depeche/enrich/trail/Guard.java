package io.depeche.enrich.trail;

/** Why a name in a text did not become a tag. */
public enum Guard {
    NOT_YET(Of.INSTRUMENT, "no instrument had this name yet on the day of the article"),
    GONE(Of.INSTRUMENT, "its instrument had left the market more than a year before the article"),
    SIDE_LINE(Of.INSTRUMENT, "the reference knows the name only of a side line, not of a company's shares"),
    SEVERAL(Of.INSTRUMENT, "several instruments have this name, and nothing decides between them"),
    WIDGET(Of.INSTRUMENT, "it stands in a list of prices or of mentioned shares, not in the story"),
    TAKEN(Of.INSTRUMENT, "a code or a longer name of an instrument stands there"),
    LONGER_NAME(Of.INSTRUMENT, "the words around it make it a part of a longer name"),
    NAMESAKE(Of.INSTRUMENT, "a word beside it makes it the name of something else, such as a street or a person"),
    FIRST_NAME(Of.INSTRUMENT, "a first name stands before it"),
    NO_NAME(Of.INSTRUMENT, "the name means a source or an exchange here"),
    ONLY_ROLE(Of.INSTRUMENT, "the text only quotes it, as an analyst, a source or a network"),
    QUOTED_BANK(Of.INSTRUMENT, "it stands among banks that are only quoted"),
    NEEDS_MONEY(Of.INSTRUMENT, "the name counts only in a text about companies and money, and this is not one"),
    NEEDS_CONTEXT(
            Of.INSTRUMENT, "the name is also a word, a place or a person's, and nothing around it speaks of a company"),
    NEEDS_COMPANY_WORD(
            Of.INSTRUMENT, "the name is an ordinary word, and no word that only companies have stands beside it"),
    NEEDS_SHARES(Of.INSTRUMENT, "the name is also a person's or a place's, and no mention of shares stands beside it"),
    NEEDS_LEGAL_FORM(
            Of.INSTRUMENT, "the name is a very common word, and neither a code nor a legal form stands beside it"),
    INSIDE_ENTITY(Of.INSTRUMENT, "it is a part of the name of a person, a place or an organisation"),
    UNSEEN(Of.INSTRUMENT, "only the name speaks for it, and nowhere in the article is it seen to be an organisation's"),
    TOO_LONG(Of.ENTITY, "it is too long for a name"),
    OVERLAPS(Of.ENTITY, "it overlaps a name that counts more"),
    CODE_THERE(Of.ENTITY, "a code of an instrument stands there"),
    COMPANY_THERE(Of.ENTITY, "it gives way to a company's name");

    private final Of of;
    private final String reason;

    Guard(Of of, String reason) {
        this.of = of;
        this.reason = reason;
    }

    /** The kinds of tag. */
    public enum Of {
        INSTRUMENT,
        ENTITY
    }

    /** What kind of tag it did not become. */
    public Of of() {
        return of;
    }

    /** The reason, for people: a sentence without its full stop. */
    public String reason() {
        return reason;
    }
}
