package io.depeche.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depeche.app.command.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The first screen of README shows what the program does. */
class ReadmeTest {
    private static final Path ITEMS = Path.of("src/test/resources/readme");
    private static final int SHOWN = 6;
    private static final int MOST_LINES = 140;
    private static final int CONTROL_PICTURES = 0x2400;

    @Test
    void shouldShowTheRawItemsAsTheyAre() throws IOException {
        // given
        List<String> shown = block(0);

        // when
        List<String> items = new ArrayList<>();
        try (Stream<Path> files = Files.list(ITEMS)) {
            for (Path file : files.sorted().toList()) {
                items.add(visible(Files.readString(file)));
            }
        }

        // then
        assertThat(items).hasSize(SHOWN).isEqualTo(shown);
    }

    @Test
    void shouldShowNothingThatTheArticlesDoNotHave() throws IOException {
        // given
        List<String> shown = block(1);

        // when
        List<JsonNode> lines = Console.run("convert", ITEMS.toString()).jsonLines();

        // then
        assertThat(lines).hasSameSizeAs(shown);
        for (int i = 0; i < SHOWN; i++) {
            JsonNode article = lines.get(i).path("article");
            assertThat(isPart(new ObjectMapper().readTree(shown.get(i)), article))
                    .as("%s is part of %s", shown.get(i), article)
                    .isTrue();
        }
    }

    @Test
    void shouldBeReadInFewMinutes() throws IOException {
        assertThat(Files.readAllLines(Path.of("../README.md"))).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    /** Whether {@code whole} says all that {@code part} says. */
    private static boolean isPart(JsonNode part, JsonNode whole) {
        if (part.isObject()) {
            return part.properties().stream()
                    .allMatch(property -> isPart(property.getValue(), whole.path(property.getKey())));
        }
        if (part.isArray()) {
            return StreamSupport.stream(part.spliterator(), false)
                    .allMatch(one ->
                            StreamSupport.stream(whole.spliterator(), false).anyMatch(other -> isPart(one, other)));
        }
        return part.equals(whole);
    }

    private static String visible(String item) {
        return item.chars()
                .map(character -> character < ' ' ? CONTROL_PICTURES + character : character)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The lines of the fenced block of this number. */
    private static List<String> block(int number) throws IOException {
        List<String> blocks = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```$")
                .matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        return blocks.get(number).lines().toList();
    }
}
