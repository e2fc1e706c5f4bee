package io.depeche.enrich.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.text.ArticleText;
import io.depeche.model.InstrumentTag;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whether confidence is what it says: the share of tags like it that are right, on texts of which some deceive. */
class CalibrationTest {
    private static final double WORST = 0.05;
    private static final int FEWEST_WRONG = 3;

    private static final InstrumentFinder TAGGER = InstrumentFinder.of(StarterTables.reference(Words.shipped()));

    private record Judged(double confidence, boolean right) {}

    @Test
    void shouldGiveAsConfidenceTheShareOfTagsThatAreRight() {
        // given
        List<Judged> tags = judged();
        assertThat(tags).hasSizeGreaterThanOrEqualTo(80);
        assertThat(tags).filteredOn(tag -> !tag.right()).hasSizeGreaterThan(FEWEST_WRONG);

        // when
        Map<Double, List<Judged>> byConfidence = new TreeMap<>();
        tags.forEach(tag -> byConfidence
                .computeIfAbsent(tag.confidence(), confidence -> new ArrayList<>())
                .add(tag));
        double error = byConfidence.entrySet().stream()
                .mapToDouble(entry -> Math.abs(entry.getKey() * entry.getValue().size()
                        - entry.getValue().stream().filter(Judged::right).count()))
                .sum();

        // then
        byConfidence.forEach((confidence, ones) -> System.out.printf(
                Locale.ROOT,
                "confidence %.2f: %d of %d right%n",
                confidence,
                ones.stream().filter(Judged::right).count(),
                ones.size()));
        assertThat(error / tags.size()).isLessThanOrEqualTo(WORST);
    }

    private static List<Judged> judged() {
        List<Judged> judged = new ArrayList<>();
        for (Table.Row row : Table.load("/ticker/calibration.tsv").rows()) {
            List<String> right = Arrays.asList(row.find("companies").orElse("").split("; ", -1));
            ArticleText text = new ArticleText(
                    "", row.get("text"), row.get("language"), Instant.parse(row.get("date") + "T12:00:00Z"));
            for (InstrumentTag tag : TAGGER.tag(text, List.of())) {
                boolean isRight = right.contains(tag.name());
                if (!isRight) {
                    System.out.println(tag.name() + " in: " + row.get("text"));
                }
                judged.add(new Judged(tag.confidence(), isRight));
            }
        }
        return judged;
    }
}
