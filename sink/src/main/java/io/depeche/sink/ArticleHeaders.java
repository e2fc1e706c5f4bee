package io.depeche.sink;

import io.depeche.model.kafka.Headers;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsForm;
import io.depeche.sink.route.Listings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record headers of a finished article: subscribers filter on them without parsing the value. A header without a
 * known value is absent.
 *
 * <pre>{@code
 * depeche-language: fr
 * depeche-provider: Reuters
 * depeche-status: usable
 * depeche-change: update
 * depeche-tickers: XPAR:HO,XPAR:SOP
 * depeche-raw: wire.raw-0@41#1/1
 * depeche-schema: ninjs-article/1
 * }</pre>
 */
public final class ArticleHeaders {
    private ArticleHeaders() {}

    /** The headers of {@code article}, published in {@code form}, by name, in a fixed order. */
    public static Map<String, String> of(NinjsArticle article, NinjsForm form) {
        Map<String, String> headers = new LinkedHashMap<>();
        put(headers, Headers.LANGUAGE, article.language());
        put(headers, Headers.PROVIDER, article.lineage().provider());
        put(headers, Headers.STATUS, article.pubStatus().code());
        put(headers, Headers.CHANGE, article.story().change().code());
        put(headers, Headers.TICKERS, String.join(",", Listings.of(article)));
        put(headers, Headers.RAW, article.lineage().raw().toString());
        put(headers, Headers.SCHEMA, form.schema());
        return Collections.unmodifiableMap(headers);
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            headers.put(name, value);
        }
    }
}
