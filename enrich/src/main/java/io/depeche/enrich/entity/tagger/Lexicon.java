package io.depeche.enrich.entity.tagger;

import io.depeche.enrich.entity.token.Tokenizer;
import io.depeche.enrich.entity.token.Tokens;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Names and word clusters from lists, for all languages: the kinds of thing that a sequence of words names, and the
 * cluster of similar words that a word belongs to. Names are compared without case and accents.
 */
public final class Lexicon {
    /** The number of words in the longest name. */
    static final int LONGEST = 6;

    private static final int FORMAT = 0x44504c31;
    private static final int GOES_ON = 1 << Kind.values().length;

    private final HashedTable names;
    private final HashedTable clusters;
    private final int[] paths;

    private Lexicon(HashedTable names, HashedTable clusters, int[] paths) {
        this.names = names;
        this.clusters = clusters;
        this.paths = paths;
    }

    /** The kinds of lists. */
    public enum Kind {
        PLACE(0),
        ORGANISATION(1),
        OTHER(2),
        CITY(3),
        COUNTRY(4),
        NATIONALITY(5),
        FIRST_NAME(6),
        SURNAME(7),
        KNOWN_ORGANISATION(8);

        private final int bit;

        Kind(int place) {
            this.bit = 1 << place;
        }
    }

    /** The kinds of the name whose words have this hash, as bits. */
    int kinds(long nameHash) {
        return names.get(nameHash);
    }

    static boolean goesOn(int kinds) {
        return (kinds & GOES_ON) != 0;
    }

    /** The path of a word's cluster in the tree of clusters, after a leading 1; 0 for an unknown word. */
    int cluster(CharSequence folded) {
        int index = clusters.get(wordHash(folded));
        return index == 0 ? 0 : paths[index];
    }

    static long wordHash(CharSequence folded) {
        return Hash.mix(Hash.of(Hash.SEED, folded, 0, folded.length()));
    }

    static long join(long nameHash, long wordHash) {
        return Hash.mix(nameHash * 31 + wordHash);
    }

    /** Reads what {@link #write} wrote. */
    public static Lexicon read(InputStream stream) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(new InflaterInputStream(stream, new Inflater(), 1 << 16).readAllBytes());
        try {
            if (in.getInt() != FORMAT) {
                throw new IOException("not a lexicon, or a lexicon of another version");
            }
            HashedTable names = HashedTable.read(in);
            HashedTable clusters = HashedTable.read(in);
            int[] paths = new int[in.getInt()];
            in.asIntBuffer().get(paths);
            return new Lexicon(names, clusters, paths);
        } catch (BufferUnderflowException e) {
            throw new IOException("a lexicon that is cut off", e);
        }
    }

    /** Writes it, compressed. */
    public void write(OutputStream stream) throws IOException {
        var deflater = new DeflaterOutputStream(stream, new Deflater(Deflater.BEST_COMPRESSION));
        var out = new DataOutputStream(new BufferedOutputStream(deflater));
        out.writeInt(FORMAT);
        names.write(out);
        clusters.write(out);
        out.writeInt(paths.length);
        for (int path : paths) {
            out.writeInt(path);
        }
        out.flush();
        deflater.finish();
    }

    /** Collects names and clusters. */
    public static final class Builder {
        private final Tokenizer tokenizer;
        private final Map<Long, Integer> names = new HashMap<>();
        private final Map<Long, Integer> clusters = new HashMap<>();
        private final Map<Integer, Integer> indexes = new HashMap<>();

        /** An empty builder that splits names with this tokenizer. */
        public Builder(Tokenizer tokenizer) {
            this.tokenizer = tokenizer;
        }

        /** Adds a name of at most six words; a longer one is ignored. */
        public void name(String name, Kind kind) {
            Tokens words = tokenizer.tokenize(name);
            if (words.size() == 0 || words.size() > LONGEST) {
                return;
            }
            long hash = 0;
            for (int i = 0; i < words.size(); i++) {
                long word = wordHash(WordForm.of(words.text(), words.start(i), words.end(i), WordForm.Role.PLAIN)
                        .folded());
                hash = i == 0 ? word : join(hash, word);
                int bits = i + 1 < words.size() ? GOES_ON : kind.bit;
                names.merge(hash, bits, (a, b) -> a | b);
            }
        }

        /** Adds a word with the path of its cluster, zeros and ones, only the first sixteen of which count. */
        public void cluster(String word, String path) {
            int bits = Integer.parseInt("1" + path.substring(0, Math.min(16, path.length())), 2);
            int index = indexes.computeIfAbsent(bits, key -> indexes.size() + 1);
            String folded =
                    WordForm.of(word, 0, word.length(), WordForm.Role.PLAIN).folded();
            clusters.putIfAbsent(wordHash(folded), index);
        }

        /** The lexicon. */
        public Lexicon build() {
            int[] paths = new int[indexes.size() + 1];
            indexes.forEach((path, index) -> paths[index] = path);
            return new Lexicon(HashedTable.of(names), HashedTable.of(clusters), paths);
        }
    }
}
