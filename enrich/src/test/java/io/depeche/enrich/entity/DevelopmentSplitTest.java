package io.depeche.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depeche.model.EntityTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the models reach on documents that no model was trained on; skipped where the data is absent. */
class DevelopmentSplitTest {
    private record Name(int start, int end, String type) {}

    private record Said(boolean right, double confidence) {}

    private record Result(double f1, double calibrationError) {}

    @Test
    void shouldFindTheNamesOfFrenchNews() throws IOException {
        // when
        Result result = result("fr.winer", "fr", DevelopmentSplitTest::isLater, UnaryOperator.identity());

        // then
        assertThat(result.f1()).isGreaterThan(0.85);
        assertThat(result.calibrationError()).isLessThan(0.05);
    }

    @Test
    void shouldFindTheNamesOfFrenchNewsInCapitals() throws IOException {
        // when
        Result result = result("fr.winer", "fr", DevelopmentSplitTest::isLater, DevelopmentSplitTest::capitals);

        // then
        assertThat(result.f1()).isGreaterThan(0.76);
    }

    @Test
    void shouldFindTheNamesOfEnglishEncyclopediaArticles() throws IOException {
        // when
        Result result = result("en.wikigold", "en", DevelopmentSplitTest::isThird, UnaryOperator.identity());

        // then
        assertThat(result.f1()).isGreaterThan(0.745);
        assertThat(result.calibrationError()).isLessThan(0.05);
    }

    private static boolean isLater(String id) {
        return id.compareTo("2017_03") >= 0;
    }

    private static boolean isThird(String id) {
        return Integer.parseInt(id.substring("wikigold-".length())) % 3 == 0;
    }

    private static Result result(String file, String language, Predicate<String> heldOut, UnaryOperator<String> written)
            throws IOException {
        int gold = 0;
        List<Said> said = new ArrayList<>();
        for (String line : Files.readAllLines(data(file))) {
            JsonNode document = new ObjectMapper().readTree(line);
            if (heldOut.test(document.get("id").asText())) {
                Set<Name> names = names(document);
                gold += names.size();
                String text = written.apply(document.get("text").asText());
                for (EntityTag tag : ModelRecogniserTest.recognise("", text, language)) {
                    tag.mentions().stream()
                            .map(span -> new Name(
                                    span.start(), span.end(), tag.type().code()))
                            .forEach(name -> said.add(new Said(names.contains(name), tag.confidence())));
                }
            }
        }
        double right = said.stream().filter(Said::right).count();
        return new Result(2 * right / (gold + said.size()), calibrationError(said));
    }

    /** The expected calibration error over ten bins of confidence. */
    private static double calibrationError(List<Said> said) {
        double[] excess = new double[10];
        for (Said name : said) {
            int bin = Math.min(9, (int) (name.confidence() * 10));
            excess[bin] += name.confidence() - (name.right() ? 1 : 0);
        }
        double sum = 0;
        for (double bin : excess) {
            sum += Math.abs(bin);
        }
        return sum / said.size();
    }

    private static Set<Name> names(JsonNode document) {
        Set<Name> names = new HashSet<>();
        for (JsonNode entity : document.get("entities")) {
            names.add(new Name(
                    entity.get("start").asInt(),
                    entity.get("end").asInt(),
                    entity.get("type").asText()));
        }
        return names;
    }

    private static String capitals(String text) {
        var capitals = new StringBuilder(text.length());
        text.codePoints().map(Character::toUpperCase).forEach(capitals::appendCodePoint);
        return capitals.toString();
    }

    private static Path data(String file) {
        Path directory = Path.of("").toAbsolutePath();
        while (directory.getParent() != null && !Files.exists(directory.resolve(".git"))) {
            directory = directory.getParent();
        }
        Path path = directory.resolveSibling("shared").resolve("entities/train/" + file + ".jsonl");
        assumeTrue(Files.exists(path), "no annotated data at ../shared/entities beside the repository");
        return path;
    }
}
