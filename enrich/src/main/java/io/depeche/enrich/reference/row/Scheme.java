package io.depeche.enrich.reference.row;

/** The code schemes of reference rows in addition to tickers and ISINs. */
public enum Scheme {
    /** Reuters instrument code. */
    RIC,
    /** Committee on Uniform Security Identification Procedures, North America: nine characters. */
    CUSIP,
    /** Stock Exchange Daily Official List, London: seven characters. */
    SEDOL,
    /** Wertpapierkennnummer, Germany: six characters without a check digit. */
    WKN,
    /** Valorennummer, Switzerland: digits without a check digit. */
    VALOR,
    /** Financial Instrument Global Identifier of a listing: twelve characters. */
    FIGI
}
