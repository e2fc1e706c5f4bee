package io.depeche.bench;

/** Takes the article out of a web page. Peers to compare with are found by {@link java.util.ServiceLoader}. */
public interface Extractor {
    /** The name and version, as a table shows it. */
    String label();

    /**
     * The text of the article.
     *
     * @param page the markup, decoded
     * @return the text; empty when no article was found
     */
    String extract(String page);
}
