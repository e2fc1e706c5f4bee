package io.depeche.bench;

/** Extracts the article from a web page. {@link java.util.ServiceLoader} finds peers for comparison. */
public interface Extractor {
    /** The name and version for the table. */
    String label();

    /**
     * The text of the article.
     *
     * @param page the markup, decoded
     * @return the text; empty when no article was found
     */
    String extract(String page);
}
