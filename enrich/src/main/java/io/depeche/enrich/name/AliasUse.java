package io.depeche.enrich.name;

/** How much a name says by itself. */
public enum AliasUse {
    /** It names the company wherever it stands. */
    SAFE,
    /** It names the company where a text speaks of companies and money: no common word, but perhaps a rare name. */
    IN_FINANCE,
    /** It is also a word, a place or a person's name: the text around it has to speak of a company. */
    NEEDS_CONTEXT,
    /** A word so common that only a code beside it or a legal form after it makes it a name. */
    NEVER_ALONE
}
