package io.depeche.enrich.clean.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depeche.words.markup.JsonScript;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the text of the article from a page's JSON-LD (schema.org {@code articleBody}). */
final class JsonLd {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLd() {}

    static Optional<String> articleBody(Document document) {
        return document.getElementsByTag("script").stream()
                .filter(script -> script.attr("type").equalsIgnoreCase("application/ld+json"))
                .filter(script -> script.data().contains("articleBody"))
                .flatMap(JsonLd::bodies)
                .findFirst();
    }

    private static Stream<String> bodies(Element script) {
        try {
            return JSON.readTree(JsonScript.bare(script.data())).findValues("articleBody").stream()
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .filter(body -> !body.isBlank())
                    .map(JsonLd::withoutMarkup);
        } catch (JsonProcessingException e) {
            // many pages write broken JSON; the page itself still has its text
            return Stream.of();
        }
    }

    private static String withoutMarkup(String body) {
        return body.contains("</p>")
                ? Jsoup.parse(body.replace("</p>", "</p>\n")).wholeText()
                : body;
    }
}
