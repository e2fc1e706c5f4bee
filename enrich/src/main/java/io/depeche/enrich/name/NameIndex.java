package io.depeche.enrich.name;

import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the longest names of a list in a text, word by word, ignoring accents. Words are hashed to 64 bits, and
 * every match is verified against the name. Immutable and thread-safe.
 *
 * <p>A word must be capitalised in the text, except links such as {@code of} and names that the list writes in lower
 * case, such as {@code adidas}.
 */
public final class NameIndex {
    static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int MOST_WORDS = 12;
    private static final List<AliasUse> USES = List.of(AliasUse.values());

    private final long[] keys;
    private final int[] values;
    private final char[] arena;
    private final int[] offsets;
    private final int[] next;
    private final int[] targets;
    private final AliasUse[] uses;
    private final boolean[] lower;
    private final boolean[] lowerLater;
    private final Set<String> links;

    NameIndex(NameTable table, Set<String> links) {
        this.links = links;
        this.keys = table.keys();
        this.values = table.values();
        this.arena = table.arena();
        this.offsets = table.offsets();
        this.next = table.next();
        this.targets = table.targets();
        this.uses = table.uses();
        this.lower = table.lower();
        this.lowerLater = table.lowerLater();
    }

    /**
     * A name to find.
     *
     * @param target the caller's number for its meaning
     */
    public record Entry(String name, int target, AliasUse use) {}

    /** The words that a name may have in lower case, such as {@code of}. */
    public record Links(Set<String> words) {
        public Links {
            words = Set.copyOf(words);
        }

        /** The links that the lists of words have. */
        public static Links of(Words words) {
            return new Links(words.of(Kind.LINK_WORDS, new Use("joined")));
        }
    }

    /** Receives the names found. */
    @FunctionalInterface
    public interface Hits {
        /** Called for a name from {@code start} to {@code end} (exclusive, UTF-16 units). */
        void found(int start, int end, Hit hit);
    }

    /** Tells the s that the grammar adds to a name from one that belongs to it. */
    @FunctionalInterface
    public interface Genitive {
        /** Nothing is added to names. */
        Genitive NONE = (text, s) -> false;

        /** Whether the letter at {@code s}, the last of a word, may be added. */
        boolean mayStandAt(String text, int s);
    }

    /** An index of names; it ignores those without a word. */
    public static NameIndex of(List<Entry> entries, Words words) {
        return of(entries, Links.of(words));
    }

    /** The same for whoever makes many indexes, with the links read once. */
    public static NameIndex of(List<Entry> entries, Links links) {
        return new NameIndex(new NameTable(entries), links.words());
    }

    /** The number of its entries. */
    public int size() {
        return targets.length;
    }

    /** Writes it as {@link #read} reads it. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(keys.length);
        out.writeInt(arena.length);
        out.writeInt(targets.length);
        for (long key : keys) {
            out.writeLong(key);
        }
        for (int[] numbers : List.of(values, offsets, next, targets)) {
            for (int number : numbers) {
                out.writeInt(number);
            }
        }
        for (char letter : arena) {
            out.writeChar(letter);
        }
        for (int e = 0; e < targets.length; e++) {
            out.writeByte(USES.indexOf(uses[e]));
            out.writeBoolean(lower[e]);
            out.writeBoolean(lowerLater[e]);
        }
    }

    /** An index that {@link #write} wrote, from the buffer's position on. */
    public static NameIndex read(ByteBuffer bytes, Links links) {
        return new NameIndex(bytes, links.words());
    }

    private NameIndex(ByteBuffer bytes, Set<String> links) {
        this.links = links;
        this.keys = new long[bytes.getInt()];
        this.arena = new char[bytes.getInt()];
        int names = bytes.getInt();
        bytes.asLongBuffer().get(keys);
        bytes.position(bytes.position() + keys.length * Long.BYTES);
        this.values = numbers(bytes, keys.length);
        this.offsets = numbers(bytes, names + 1);
        this.next = numbers(bytes, names);
        this.targets = numbers(bytes, names);
        bytes.asCharBuffer().get(arena);
        bytes.position(bytes.position() + arena.length * Character.BYTES);
        this.uses = new AliasUse[names];
        this.lower = new boolean[names];
        this.lowerLater = new boolean[names];
        for (int e = 0; e < names; e++) {
            uses[e] = USES.get(bytes.get());
            lower[e] = bytes.get() != 0;
            lowerLater[e] = bytes.get() != 0;
        }
    }

    private static int[] numbers(ByteBuffer bytes, int count) {
        int[] numbers = new int[count];
        bytes.asIntBuffer().get(numbers);
        bytes.position(bytes.position() + count * Integer.BYTES);
        return numbers;
    }

    /** Finds names from left to right, at each position the longest; they do not overlap. */
    public void find(String text, Hits hits) {
        find(text, Genitive.NONE, hits);
    }

    /** The same; a name may end before a genitive's s, which is not a part of what is found. */
    public void find(String text, Genitive genitive, Hits hits) {
        Scan scan = new Scan(text);
        int at = scan.nextWord(0);
        while (at >= 0) {
            at = longest(scan, at, genitive, hits);
        }
    }

    private int longest(Scan scan, int start, Genitive genitive, Hits hits) {
        long hash = SEED;
        int word = start;
        int afterFirst = -1;
        int found = -1;
        int foundEnd = -1;
        int next = -1;
        for (int count = 0; count < MOST_WORDS && word >= 0; count++) {
            int end = scan.hash(word, hash);
            hash = scan.hash();
            afterFirst = afterFirst < 0 ? end : afterFirst;
            int slot = slot(keys, hash);
            int entry = entry(scan.text(), start, end, slot);
            int s = end - 1;
            if (entry >= 0) {
                found = entry;
                foundEnd = end;
                next = end;
            } else if (scan.text().charAt(s) == 's' && s > word) {
                int bare = entry(scan.text(), start, s, slot(keys, scan.hashBeforeLast()));
                if (bare >= 0 && genitive.mayStandAt(scan.text(), s)) {
                    found = bare;
                    foundEnd = s;
                    next = end;
                }
            }
            if (keys[slot] == 0) {
                break;
            }
            word = scan.joined(end);
        }
        if (found >= 0) {
            hits.found(start, foundEnd, new Hit(this, found));
            return scan.nextWord(next);
        }
        return scan.nextWord(afterFirst);
    }

    /** The entry of the name there; -1 when the slot has none that fits. */
    private int entry(String text, int start, int end, int slot) {
        int entry = keys[slot] == 0 ? -1 : values[slot] - 1;
        return entry >= 0 && fits(text, start, end, entry) ? entry : -1;
    }

    /** Whether the text has this name, not another one with the same hash, and writes it as a name. */
    private boolean fits(String text, int start, int end, int entry) {
        int at = offsets[entry];
        boolean inWord = false;
        for (int i = start; i < end; i++) {
            char c = Scan.letter(text, i);
            if (c == 0) {
                inWord = false;
                continue;
            }
            boolean begins = !inWord || c == '&' || text.charAt(i - 1) == '&';
            if (begins && ((i > start && arena[at++] != ' ') || !isWritten(text, i, i == start, entry))) {
                return false;
            }
            inWord = true;
            if (at >= offsets[entry + 1] || arena[at++] != c) {
                return false;
            }
        }
        return at == offsets[entry + 1];
    }

    private boolean isWritten(String text, int word, boolean first, int entry) {
        return !Character.isLowerCase(text.charAt(word))
                || lower[entry]
                || (!first && (lowerLater[entry] || isJoined(text.charAt(word - 1)) || Scan.isLink(text, word, links)));
    }

    /** Whether a part may start in lower case, as in {@code Booking.com} and {@code Rolls-royce}. */
    private static boolean isJoined(char before) {
        return before == '.' || before == '-';
    }

    static int slot(long[] keys, long hash) {
        int mask = keys.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (keys[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    static long step(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    /** A name found in a text, with all its meanings. */
    public record Hit(NameIndex index, int first) {
        /** The targets that it may mean. */
        public int[] targets() {
            int count = 0;
            for (int e = first; e >= 0; e = index.next[e]) {
                count++;
            }
            int[] targets = new int[count];
            for (int e = first, i = 0; e >= 0; e = index.next[e]) {
                targets[i++] = index.targets[e];
            }
            return targets;
        }

        /** How reliable it is by itself: the best rating of its entries. */
        public AliasUse use() {
            AliasUse most = AliasUse.NEVER_ALONE;
            for (int e = first; e >= 0; e = index.next[e]) {
                most = index.uses[e].compareTo(most) < 0 ? index.uses[e] : most;
            }
            return most;
        }
    }

    /** The same for two names that the index reads alike, also by the case of their words. */
    public static String spelled(String name) {
        return folded(name)
                + (NameTable.isLower(name) ? " small" : "")
                + (NameTable.isLowerLater(name) ? " lower" : "");
    }

    /** A name's words as the index compares them: {@code "société generale"} for {@code Société Générale}. */
    public static String folded(String name) {
        StringBuilder folded = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = Scan.letter(name, i);
            if (c == 0) {
                gap = folded.length() > 0;
                continue;
            }
            boolean ampersand = c == '&' || (folded.length() > 0 && folded.charAt(folded.length() - 1) == '&');
            if (gap || (ampersand && folded.length() > 0)) {
                folded.append(' ');
            }
            gap = false;
            folded.append(c);
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
