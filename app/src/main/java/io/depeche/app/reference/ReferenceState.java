package io.depeche.app.reference;

import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Row;
import io.depeche.model.Json;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The reference data on {@code wire.reference}, without incomplete imports: an import counts once its manifest and
 * all of its rows have been read.
 */
public final class ReferenceState {
    /** By import, generation and number: a replaced import stays complete until the new manifest arrives. */
    private final Map<String, Map<String, NavigableMap<Integer, Row>>> rows = new HashMap<>();

    private final Map<String, Manifest> manifests = new TreeMap<>();
    private final Map<String, Row.Ruling> overrides = new TreeMap<>();
    /** By key: a later record with the same key corrects it. */
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** The imports whose rows need not be read, by generation, and how many each has. */
    private final Map<String, Integer> known;

    /** Where rows are, in the order of the topic. */
    private final List<RowRun> runs = new ArrayList<>();

    /** A state that reads all rows. */
    public ReferenceState() {
        this(Map.of());
    }

    /** A state that lacks the rows of imports that somebody compiled. */
    ReferenceState(Map<String, Integer> known) {
        this.known = Map.copyOf(known);
    }

    /** Reads the next record, and returns whether the data in use may have changed. Reports other records as problems. */
    public boolean take(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        see(key, record);
        try {
            boolean changed = take(key, record);
            problems.remove(key);
            return changed;
        } catch (IOException e) {
            problems.put(
                    key,
                    record.topic() + "-" + record.partition() + "@" + record.offset() + " was ignored: "
                            + e.getMessage());
            return false;
        }
    }

    /** Remembers where rows are, and nothing but rows. */
    private void see(String key, ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(ReferenceKeys.GENERATION);
        boolean row = ReferenceKeys.isRow(key) && record.value() != null && header != null;
        String generation = row ? new String(header.value(), StandardCharsets.UTF_8) : "";
        RowRun last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.generation().equals(generation) && last.partition() == record.partition()) {
            runs.set(runs.size() - 1, new RowRun(generation, last.partition(), last.from(), record.offset() + 1));
        } else {
            runs.add(new RowRun(generation, record.partition(), record.offset(), record.offset() + 1));
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
        throw new IOException("it is not reference data: its key is '" + key + "'");
    }

    private boolean manifest(String name, byte[] value) throws IOException {
        if (value == null) {
            rows.remove(name);
            return manifests.remove(name) != null;
        }
        Manifest manifest = Json.read(value, Manifest.class);
        if (!manifest.name().equals(name)) {
            throw new IOException("its value is the manifest of " + manifest.name() + " under the key of " + name);
        }
        int whole = known.getOrDefault(manifest.generation(), numbered(manifest).size());
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
        overrides.put(key, Json.read(value, Row.Ruling.class));
        return true;
    }

    private void row(String key, ConsumerRecord<byte[], byte[]> record) throws IOException {
        Header generation = record.headers().lastHeader(ReferenceKeys.GENERATION);
        if (record.value() == null) {
            return;
        }
        if (generation == null) {
            throw new IOException("it has no generation header");
        }
        Row row = Json.read(record.value(), Row.class);
        rows.computeIfAbsent(ReferenceKeys.rowName(key), name -> new HashMap<>())
                .computeIfAbsent(new String(generation.value(), StandardCharsets.UTF_8), id -> new TreeMap<>())
                .put(ReferenceKeys.rowNumber(key), row);
    }

    private Map<Integer, Row> numbered(Manifest manifest) {
        return rows.getOrDefault(manifest.name(), Map.of())
                .getOrDefault(manifest.generation(), Collections.emptyNavigableMap());
    }

    /** Whether it knows of rows that it has not read. */
    boolean lacksRows() {
        return manifests.values().stream()
                .anyMatch(manifest -> numbered(manifest).size() != manifest.rows());
    }

    /** The number of rows of each complete import, by its generation. */
    Map<String, Integer> rowsInUse() {
        return manifests.values().stream().collect(Collectors.toUnmodifiableMap(Manifest::generation, Manifest::rows));
    }

    /** Where the rows of the complete imports are. */
    List<RowRun> runsInUse() {
        Set<String> generations = rowsInUse().keySet();
        return runs.stream()
                .filter(run -> generations.contains(run.generation()))
                .toList();
    }

    /** A digest of what decides which data are in use: the manifests, which name the rows, and the overrides. */
    String source() {
        MessageDigest digest = Build.sha256();
        inOrder().forEach(manifest -> digest.update(Json.bytes(manifest)));
        overrides.values().forEach(ruling -> digest.update(Json.bytes(ruling)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private Stream<Manifest> inOrder() {
        return manifests.values().stream().sorted(Comparator.comparing(Manifest::importedAt));
    }

    /** The complete imports. */
    public Collection<Manifest> manifests() {
        return List.copyOf(manifests.values());
    }

    /** The operators' overrides. */
    public List<Row.Ruling> overrides() {
        return List.copyOf(overrides.values());
    }

    /** Problems with the topic's records, for people. */
    public List<String> problems() {
        return List.copyOf(problems.values());
    }

    /** The rows of each complete import, in the order in which they were imported. */
    public List<Import> imports() {
        return inOrder()
                .map(manifest -> new Import(
                        manifest.name(),
                        manifest.version(),
                        List.copyOf(numbered(manifest).values())))
                .toList();
    }

    /** The reference data after {@code next} replaces the import of its name, with these rulings added. */
    public Reference with(Words words, Import next, List<Row.Ruling> rulings) {
        List<Import> all = new ArrayList<>(imports());
        all.removeIf(each -> each.name().equals(next.name()));
        all.add(next);
        return StarterTables.with(words, all, rulings);
    }

    /** The reference data of all imports together with the built-in tables. */
    public Reference reference(Words words) {
        return StarterTables.with(words, imports(), overrides());
    }
}
