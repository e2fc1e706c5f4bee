package io.depeche.ingest.format.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.json.JsonDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The story of a page that a script builds: a page of Next.js, for example, has its text in the JSON of the script
 * {@code __NEXT_DATA__} only. It is the longest text with paragraphs there, or the longest list of paragraphs.
 */
final class ScriptText {
    /** A page with more text of its own shows its story. */
    private static final int LONGEST_SHELL = 200;

    private static final int SHORTEST_STORY = 200;
    private static final int SHORTEST_PARAGRAPH = 40;
    private static final int DEEPEST = 64;

    private final List<String> stories = new ArrayList<>();

    private ScriptText() {}

    /** The page with the story from its scripts, if it shows none itself. */
    static PageSource shown(PageSource page) {
        if (page.data().isEmpty() || page.textLength(LONGEST_SHELL) >= LONGEST_SHELL) {
            return page;
        }
        return page.data().stream()
                .map(script -> story(script.get()))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(String::length))
                .map(page::with)
                .orElse(page);
    }

    private static Optional<String> story(String json) {
        ScriptText text = new ScriptText();
        JsonDocument.read(json).values().forEach(value -> text.look(value, DEEPEST));
        return text.stories.stream().max(Comparator.comparingInt(String::length));
    }

    private void look(JsonNode node, int depth) {
        if (node.isTextual()) {
            String text = node.asText();
            if (text.contains("</p>") && text.length() >= SHORTEST_STORY) {
                stories.add(text);
            }
            return;
        }
        if (node.isArray()) {
            String paragraphs = elements(node)
                    .flatMap(ScriptText::paragraph)
                    .map(text -> "<p>" + text + "</p>")
                    .collect(Collectors.joining());
            if (paragraphs.length() >= SHORTEST_STORY) {
                stories.add(paragraphs);
            }
        }
        if (depth > 0) {
            elements(node).forEach(child -> look(child, depth - 1));
        }
    }

    /** The text of an item of a list, or of the first of its fields that is one. */
    private static Stream<String> paragraph(JsonNode item) {
        Stream<JsonNode> fields = item.isObject() ? elements(item) : Stream.of(item);
        return fields.filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> text.length() >= SHORTEST_PARAGRAPH && text.indexOf(' ') > 0 && !text.contains("://"))
                .limit(1);
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        node.elements().forEachRemaining(elements::add);
        return elements.stream();
    }
}
