package io.depeche.app.reference;

import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Row;
import io.depeche.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What the records of {@code wire.reference} say, as far as it is whole: an import counts from its manifest on, and only
 * when all of its rows are there.
 */
public final class ReferenceState {
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** By import, generation and key: what an import replaces stays whole until the new manifest is there. */
    private final Map<String, Map<String, Map<String, Row>>> rows = new HashMap<>();

    private final Map<String, Manifest> manifests = new TreeMap<>();
    private final Map<String, Row.Ruling> overrides = new TreeMap<>();
    /** By key: a later record of the same key mends it. */
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** Takes the next record; whether what is in use may have changed. A record that is no reference data is a problem. */
    public boolean take(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        try {
            boolean changed = take(key, record);
            problems.remove(key);
            return changed;
        } catch (IOException e) {
            problems.put(
                    key,
                    record.topic() + "-" + record.partition() + "@" + record.offset() + " is not used: "
                            + e.getMessage());
            return false;
        }
    }

    private boolean take(String key, ConsumerRecord<byte[], byte[]> record) throws IOException {
        if (ReferenceKeys.isManifest(key)) {
            return manifest(ReferenceKeys.manifestName(key), record.value());
        }
        if (ReferenceKeys.isOverride(key)) {
            return override(key, record.value());
        }
        if (ReferenceKeys.isRow(key)) {
            row(key, record);
            return false;
        }
        throw new IOException("it is no reference data, its key is '" + key + "'");
    }

    private static <T> T read(byte[] value, Class<T> type) throws IOException {
        T read = Json.read(value, type);
        if (read == null) {
            throw new IOException("its value is null");
        }
        return read;
    }

    private boolean manifest(String name, byte[] value) throws IOException {
        if (value == null) {
            rows.remove(name);
            return manifests.remove(name) != null;
        }
        Manifest manifest = read(value, Manifest.class);
        if (!manifest.name().equals(name)) {
            throw new IOException("it is the manifest of " + manifest.name() + " under the key of " + name);
        }
        int whole = rowsOf(manifest).size();
        if (whole != manifest.rows()) {
            throw new IOException("import " + name + " of " + manifest.importedAt() + " has " + whole + " of "
                    + manifest.rows() + " rows: import it again");
        }
        manifests.put(name, manifest);
        rows.getOrDefault(name, Map.of()).keySet().retainAll(Set.of(manifest.generation()));
        return true;
    }

    private boolean override(String key, byte[] value) throws IOException {
        if (value == null) {
            return overrides.remove(key) != null;
        }
        overrides.put(key, read(value, Row.Ruling.class));
        return true;
    }

    private void row(String key, ConsumerRecord<byte[], byte[]> record) throws IOException {
        Header generation = record.headers().lastHeader(ReferenceKeys.GENERATION);
        if (record.value() == null) {
            return;
        }
        if (generation == null) {
            throw new IOException("it names no generation");
        }
        rows.computeIfAbsent(ReferenceKeys.rowName(key), name -> new HashMap<>())
                .computeIfAbsent(new String(generation.value(), StandardCharsets.UTF_8), id -> new HashMap<>())
                .put(key, read(record.value(), Row.class));
    }

    private List<Row> rowsOf(Manifest manifest) {
        return rows
                .getOrDefault(manifest.name(), Map.of())
                .getOrDefault(manifest.generation(), Map.of())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(BY_NUMBER))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The imports that are whole. */
    public Collection<Manifest> manifests() {
        return List.copyOf(manifests.values());
    }

    /** What operators decided. */
    public List<Row.Ruling> overrides() {
        return List.copyOf(overrides.values());
    }

    /** What is wrong with the topic, for people. */
    public List<String> problems() {
        return List.copyOf(problems.values());
    }

    /** The rows of each import that is whole, in the order in which they were imported. */
    public List<Import> imports() {
        return manifests.values().stream()
                .sorted(Comparator.comparing(Manifest::importedAt))
                .map(manifest -> new Import(manifest.name(), manifest.version(), rowsOf(manifest)))
                .toList();
    }

    /** The reference that these would make with one more import, in place of the earlier one of its name, and rulings. */
    public Reference with(Import next, List<Row.Ruling> rulings) {
        List<Import> all = new ArrayList<>(imports());
        all.removeIf(each -> each.name().equals(next.name()));
        all.add(next);
        return StarterTables.with(all, rulings);
    }

    /** The reference that they make together with the tables that ship. */
    public Reference reference() {
        return StarterTables.with(imports(), overrides());
    }
}
