package io.depeche.ingest.format;

import static io.depeche.ingest.format.NinjsFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The article that a page describes in JSON-LD with the vocabulary of schema.org; all fields null when it has none. */
record JsonLdArticle(JsonNode node) {
    private static final int MAX_NESTING = 4;

    static JsonLdArticle of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            for (JsonNode value : JsonDocument.read(script.data()).values()) {
                List<JsonNode> articles = new ArrayList<>();
                collect(value, MAX_NESTING, articles);
                if (!articles.isEmpty()) {
                    return new JsonLdArticle(articles.get(0));
                }
            }
        }
        return new JsonLdArticle(JsonNodeFactory.instance.objectNode());
    }

    private static void collect(JsonNode value, int depth, List<JsonNode> articles) {
        if (isArticle(value)) {
            articles.add(value);
        } else if (depth > 0) {
            NinjsReader.list(value.isObject() ? value.path("@graph") : value, node -> !node.equals(value))
                    .forEach(inner -> collect(inner, depth - 1, articles));
        }
    }

    private static boolean isArticle(JsonNode value) {
        return value.isObject()
                && NinjsReader.list(value.path("@type"), JsonNode::isTextual).stream()
                        .map(JsonNode::asText)
                        .anyMatch(type -> type.endsWith("Article") || type.endsWith("BlogPosting"));
    }

    @Nullable
    String headline() {
        String headline = text(node, "headline", "name");
        return headline == null ? null : org.jsoup.parser.Parser.unescapeEntities(headline, false);
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

    /** The names of all authors, in one line. */
    @Nullable
    String authors() {
        String names = NinjsReader.list(node.path("author"), author -> true).stream()
                .map(author -> author.isTextual() ? author.asText().strip() : text(author, "name"))
                .filter(Objects::nonNull)
                .filter(name -> !name.isEmpty() && !name.startsWith("http"))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }
}
