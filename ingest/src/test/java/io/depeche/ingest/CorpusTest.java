package io.depeche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depeche.model.Outcome;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.WireItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads a corpus of real wire items, where one lies beside the repository, and compares it with what stands in them. */
class CorpusTest {
    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");

    /** What the corpus calls formats that have another name here. */
    private static final Map<String, String> NAMES = Map.of(
            "newsml-1.x", "newsml-1",
            "json-ap", "ap",
            "json-dpa-digitalwire", "dpa-digitalwire",
            "json-lseg-topnews", "lseg-topnews",
            "json-mrn-story", "lseg-mrn",
            "json-rdp-newsitem", "lseg-rdp",
            "json-reuters-connect", "reuters-connect",
            "sgml-reuters21578", "reuters21578");

    private static final Set<String> OTHERS = Set.of("newsml-g2-nonnews", "json-other", "xml-other");
    private static final List<String> FIELDS = List.of(
            "format", "item read", "id", "version", "versionCreated", "pubStatus", "language", "headline", "body");
    private static final Ingest INGEST = Ingest.withDefaults();

    @BeforeEach
    void shouldFindTheCorpus() {
        Assumptions.assumeTrue(
                Files.exists(CORPUS.resolve("expected.jsonl")),
                "skipped: no corpus of real wire items at ../shared/corpus, seen from the repository");
    }

    @Test
    void shouldReadTheFieldsOfRealItemsAsAnIndependentReaderDoes() throws IOException {
        CorpusScore score = new CorpusScore();

        for (JsonNode expected : expectations()) {
            if (!OTHERS.contains(expected.path("format").asText())) {
                score(expected, score);
            }
        }

        System.out.println(score);
        // measured: see docs/formats.md; the misses are explained there
        for (String field : FIELDS) {
            assertThat(score.percent(field))
                    .as(field + "\n" + score + String.join("\n", score.misses()))
                    .isGreaterThanOrEqualTo(97);
        }
    }

    @Test
    void shouldAccountForEveryFileOfAnyFormat() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS.resolve("items"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<Outcome<WireItem>> outcomes = INGEST.apply(raw(file));

                assertThat(outcomes).as(file.toString()).isNotEmpty();
            }
        }
    }

    private static void score(JsonNode expected, CorpusScore score) throws IOException {
        String name = expected.path("file").asText();
        RawItem raw = raw(CORPUS.resolve("items").resolve(name));
        String format = INGEST.items(raw).format().orElse("unknown");
        String called = expected.path("format").asText();
        score.check("format", format.equals(NAMES.getOrDefault(called, called)), name, called, format);
        List<WireItem> kept = new ArrayList<>();
        List<String> others = new ArrayList<>();
        INGEST.apply(raw)
                .forEach(outcome -> outcome.fold(
                        k -> kept.add(k.value()),
                        s -> others.add(s.reason().toString()),
                        r -> others.add(r.problem().toString())));
        for (JsonNode want : expected.path("items")) {
            boolean isArticle = want.has("headline") || want.has("body_first_words");
            if (!isArticle || want.path("kind").asText().equals("packageItem")) {
                continue;
            }
            WireItem have = take(kept, want);
            score.check("item read", have != null, name, want.path("id"), others);
            // what stands in plain text is found by enrichment, not here
            if (have != null && !format.equals("text")) {
                score.compare(name, want, have);
            }
        }
    }

    private static @Nullable WireItem take(List<WireItem> kept, JsonNode want) {
        String headline = CorpusScore.flat(want.path("headline").asText(""));
        WireItem chosen = kept.stream()
                .filter(item -> item.lines().headlines().stream()
                        .anyMatch(line -> CorpusScore.flat(line).equals(headline)))
                .findFirst()
                .orElse(kept.isEmpty() ? null : kept.get(0));
        if (chosen != null) {
            kept.remove(chosen);
        }
        return chosen;
    }

    private static List<JsonNode> expectations() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String line : Files.readAllLines(CORPUS.resolve("expected.jsonl"))) {
            all.add(new ObjectMapper().readTree(line));
        }
        return all;
    }

    private static RawItem raw(Path file) throws IOException {
        Payload payload = Payload.of(Files.readAllBytes(file));
        return new RawItem(payload, Map.of(), file.toString(), Instant.parse("2026-02-26T12:00:00Z"));
    }
}
