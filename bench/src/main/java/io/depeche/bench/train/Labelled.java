package io.depeche.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depeche.enrich.entity.tagger.Trainer.Document;
import io.depeche.enrich.entity.tagger.Trainer.Name;
import io.depeche.model.EntityTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Reads texts with labelled names. */
final class Labelled {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The taggers' labels for the types; other labels are ignored. */
    private static final Map<String, EntityTag.Type> TYPES = Map.ofEntries(
            Map.entry("PERSON", EntityTag.Type.PERSON),
            Map.entry("PERS", EntityTag.Type.PERSON),
            Map.entry("PER", EntityTag.Type.PERSON),
            Map.entry("I-PER", EntityTag.Type.PERSON),
            Map.entry("ORGANIZATION", EntityTag.Type.ORGANISATION),
            Map.entry("ORG", EntityTag.Type.ORGANISATION),
            Map.entry("I-ORG", EntityTag.Type.ORGANISATION),
            Map.entry("LOCATION", EntityTag.Type.PLACE),
            Map.entry("LUG", EntityTag.Type.PLACE),
            Map.entry("LOC", EntityTag.Type.PLACE),
            Map.entry("I-LOC", EntityTag.Type.PLACE));

    private Labelled() {}

    /** Documents annotated by hand, one JSON object per line: id, text, and entities whose positions count code points. */
    static List<Document> byHand(Path file, Predicate<String> id) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode document = JSON.readTree(line);
            if (id.test(document.get("id").asText())) {
                String text = document.get("text").asText();
                List<Name> names = new ArrayList<>();
                for (JsonNode entity : document.get("entities")) {
                    names.add(new Name(
                            text.offsetByCodePoints(0, entity.get("start").asInt()),
                            text.offsetByCodePoints(0, entity.get("end").asInt()),
                            EntityTag.Type.valueOf(entity.get("type").asText().toUpperCase(Locale.ROOT))));
                }
                documents.add(new Document(text, names));
            }
        }
        return documents;
    }

    /** Sentences labelled by a tagger, one per line: the text, a tab, and {@code start,end,TYPE;} for each name. */
    static List<Document> byTagger(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            List<Name> names = new ArrayList<>();
            for (String label : cells[1].split(";", -1)) {
                String[] parts = label.split(",", -1);
                EntityTag.Type type = parts.length == 3 ? TYPES.get(parts[2]) : null;
                if (type != null) {
                    names.add(new Name(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), type));
                }
            }
            documents.add(new Document(cells[0], names));
        }
        return documents;
    }
}
