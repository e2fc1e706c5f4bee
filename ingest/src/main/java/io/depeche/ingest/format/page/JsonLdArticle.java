package io.depeche.ingest.format.page;

import static io.depeche.ingest.format.json.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.depeche.ingest.format.json.JsonDocument;
import io.depeche.ingest.format.json.JsonFields;
import io.depeche.words.markup.JsonScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The article that a page describes in JSON-LD with the schema.org vocabulary; all fields are null when there is none. */
record JsonLdArticle(JsonNode node, Map<String, JsonNode> byId) {
    private static final int MAX_NESTING = 4;

    JsonLdArticle {
        byId = Map.copyOf(byId);
    }

    /** @param scripts each with one or more JSON values, possibly broken */
    static JsonLdArticle of(List<String> scripts) {
        Map<String, JsonNode> byId = new HashMap<>();
        List<JsonNode> articles = new ArrayList<>();
        List<JsonNode> pages = new ArrayList<>();
        for (String script : scripts) {
            JsonDocument.read(JsonScript.bare(script))
                    .values()
                    .forEach(value -> collect(value, MAX_NESTING, articles, pages, byId));
        }
        JsonNode best = articles.stream()
                .filter(article -> article.has("headline") || article.has("datePublished"))
                .findFirst()
                .or(() -> articles.stream().findFirst())
                .or(() ->
                        pages.stream().filter(page -> page.has("datePublished")).findFirst())
                .orElseGet(JsonNodeFactory.instance::objectNode);
        return new JsonLdArticle(best, byId);
    }

    private static void collect(
            JsonNode value, int depth, List<JsonNode> articles, List<JsonNode> pages, Map<String, JsonNode> byId) {
        String id = value.path("@id").asText();
        if (!id.isEmpty() && value.size() > 1) {
            byId.putIfAbsent(id, value);
        }
        if (isArticle(value)) {
            articles.add(value);
            return;
        }
        if (is(value, "WebPage")) {
            pages.add(value);
        }
        if (depth > 0) {
            JsonNode inner = value.has("@graph") ? value.path("@graph") : value.path("mainEntity");
            JsonFields.list(value.isObject() ? inner : value, node -> !node.equals(value))
                    .forEach(node -> collect(node, depth - 1, articles, pages, byId));
        }
    }

    private static boolean isArticle(JsonNode value) {
        return is(value, "Article") || is(value, "Posting");
    }

    /** Whether the last word of its type, or of one of its types, is this. */
    private static boolean is(JsonNode value, String kind) {
        return value.isObject()
                && JsonFields.list(value.path("@type"), JsonNode::isTextual).stream()
                        .anyMatch(type -> type.asText().endsWith(kind));
    }

    @Nullable
    String headline() {
        // the name of a page has the site's name in it
        String headline = is(node, "WebPage") ? text(node, "headline") : text(node, "headline", "name");
        return headline == null ? null : Parser.unescapeEntities(headline, false);
    }

    @Nullable
    String published() {
        return text(node, "datePublished", "dateCreated");
    }

    @Nullable
    String modified() {
        return text(node, "dateModified");
    }

    @Nullable
    String language() {
        return text(node, "inLanguage");
    }

    @Nullable
    String publisher() {
        return text(node.path("publisher"), "name");
    }

    @Nullable
    String url() {
        String url = text(node, "url", "@id", "mainEntityOfPage");
        return url == null ? text(node.path("mainEntityOfPage"), "@id", "url") : url;
    }

    /** The names of all authors who are people, or not said to be anything else, in their order. */
    List<String> authors() {
        return JsonFields.list(node.path("author"), author -> true).stream()
                .filter(author -> !isOrganisation(author))
                .flatMap(author -> names(author).stream())
                .map(name -> Jsoup.parse(name).text())
                .toList();
    }

    private boolean isOrganisation(JsonNode author) {
        JsonNode elsewhere = byId.get(author.path("@id").asText());
        return Stream.of(author, elsewhere == null ? author : elsewhere)
                .flatMap(node -> JsonFields.list(node.path("@type"), JsonNode::isTextual).stream())
                .map(JsonNode::asText)
                .anyMatch(type -> type.endsWith("Organization"));
    }

    /** The name of an author, who may be described elsewhere in the JSON-LD; some programs give all names to one person. */
    private List<String> names(JsonNode author) {
        if (author.isTextual()) {
            return List.of(author.asText().strip());
        }
        JsonNode elsewhere = byId.get(author.path("@id").asText());
        JsonNode name = author.has("name") || elsewhere == null ? author.path("name") : elsewhere.path("name");
        return JsonFields.list(name, JsonNode::isTextual).stream()
                .map(JsonNode::asText)
                .toList();
    }
}
