package io.depeche.enrich.name;

/** How reliable a name is by itself, from the most to the least. */
public enum AliasUse {
    /** It means the company everywhere. */
    SAFE,
    /** It means the company wherever it is an organisation's: a word that no list has, of a company in the news. */
    TELLING,
    /** It means the company in texts about companies and money: not a common word, but perhaps a rare name. */
    IN_FINANCE,
    /** It is also a word, a place or a person's name: the text around it must be about a company. */
    NEEDS_CONTEXT,
    /** The same for a company without a dated row: words that only companies have must be next to it. */
    NEEDS_COMPANY_WORD,
    /** Also the name of a person or place, who act like companies in a text: a word for shares must be next to it. */
    NEEDS_SHARES,
    /** A word so common that it needs a code next to it or a legal form after it. */
    NEVER_ALONE
}
