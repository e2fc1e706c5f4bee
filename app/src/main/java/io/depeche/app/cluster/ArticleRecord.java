package io.depeche.app.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.depeche.model.Json;
import io.depeche.model.kafka.Headers;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsForm;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads finished articles of either {@link NinjsForm} back, for people to see. */
public final class ArticleRecord {
    private ArticleRecord() {}

    /**
     * The article in a record. One that was published strictly gets what the record's headers say of the properties it
     * lacks; its annotations are its listings alone.
     *
     * @throws IOException when the record is not an article
     */
    public static NinjsArticle read(ConsumerRecord<byte[], byte[]> record) throws IOException {
        Map<String, String> headers = RecordHeaders.all(record);
        return NinjsForm.STRICT.schema().equals(headers.get(Headers.SCHEMA))
                ? Json.read(Json.bytes(completed(record.value(), headers)), NinjsArticle.class)
                : Json.read(record.value(), NinjsArticle.class);
    }

    private static ObjectNode completed(byte[] strict, Map<String, String> headers) throws IOException {
        ObjectNode article = Json.read(strict, ObjectNode.class);
        article.putObject("story")
                .put("id", article.path("uri").asText())
                .put("revision", article.path("version").asInt(1))
                .put("change", headers.get(Headers.CHANGE));
        article.putObject("lineage")
                .put("raw", headers.get(Headers.RAW))
                .put("provider", headers.get(Headers.PROVIDER))
                .put("receivedAt", headers.get(Headers.RECEIVED));
        ArrayNode instruments = article.putObject("annotations").putArray("instruments");
        for (String listing : headers.getOrDefault(Headers.TICKERS, "").split(",", 0)) {
            int colon = listing.indexOf(':');
            if (colon > 0) {
                instruments
                        .addObject()
                        .put("name", listing)
                        .put("mic", listing.substring(0, colon))
                        .put("ticker", listing.substring(colon + 1));
            }
        }
        return article;
    }
}
