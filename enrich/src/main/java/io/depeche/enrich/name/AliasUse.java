package io.depeche.enrich.name;

/** How much a name says by itself, from the most to the least. */
public enum AliasUse {
    /** It names the company wherever it stands. */
    SAFE,
    /** It names the company where a text speaks of companies and money: no common word, but perhaps a rare name. */
    IN_FINANCE,
    /** It is also a word, a place or a person's name: the text around it has to speak of a company. */
    NEEDS_CONTEXT,
    /** The same of a company that no dated row vouches for: words that only companies have must stand right beside it. */
    NEEDS_COMPANY_WORD,
    /** Also a person's or a place's name, who say and do things as companies do: its shares must stand beside it. */
    NEEDS_SHARES,
    /** A word so common that only a code beside it or a legal form after it makes it a name. */
    NEVER_ALONE
}
