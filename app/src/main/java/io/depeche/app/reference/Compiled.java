package io.depeche.app.reference;

import io.depeche.app.cluster.Skipped;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tables that an earlier process compiled.
 *
 * @param tables the bytes, whose checksum was right
 */
record Compiled(Header header, ByteBuffer tables) {
    /**
     * What the tables were compiled from.
     *
     * @param build that compiled them
     * @param source a digest of the manifests and overrides
     * @param rows of each import, by its generation
     * @param runs where those rows are
     */
    record Header(String build, String source, Map<String, Integer> rows, List<RowRun> runs) {
        Header {
            rows = Map.copyOf(rows);
            runs = List.copyOf(runs);
        }
    }

    /** What need not be read to know whether the tables are still those of the topic. */
    List<Skipped> skipped() {
        return header.runs().stream().map(RowRun::skipped).collect(Collectors.toUnmodifiableList());
    }

    Reference reference(Words words) throws IOException {
        return StarterTables.ofCompiled(words, tables);
    }
}
