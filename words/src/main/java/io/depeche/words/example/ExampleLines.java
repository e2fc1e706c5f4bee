package io.depeche.words.example;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines on which the examples of a YAML file begin: the items of its lists named {@code examples}. */
public final class ExampleLines {
    private static final YAMLFactory YAML = new YAMLFactory();

    private ExampleLines() {}

    /**
     * The lines, counted from 1, in the order of the file.
     *
     * @param yaml a file that was read before, so it is valid YAML
     */
    public static List<Integer> of(String yaml) {
        List<Integer> lines = new ArrayList<>();
        try (JsonParser parser = YAML.createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT && isExample(parser)) {
                    lines.add(parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static boolean isExample(JsonParser parser) {
        JsonPointer list = parser.getParsingContext().pathAsPointer().head();
        return list != null
                && list.last() != null
                && "examples".equals(list.last().getMatchingProperty());
    }
}
