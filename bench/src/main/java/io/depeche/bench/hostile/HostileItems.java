package io.depeche.bench.hostile;

import io.depeche.ingest.Ingest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/**
 * Hostile items without end: each is a function of the seed and its number, so that any of them can be made again alone.
 * Lengths are spread evenly over the magnitudes; a few items are as large as an item may be, a few larger.
 */
final class HostileItems {
    private static final int SHORTEST = 50;
    private static final int LONGEST = 60_000;
    private static final int LARGEST = Ingest.DEFAULT_MAX_BYTES;
    /** One in so many items is of the maximum size, and one in so many beyond it. */
    private static final int SELDOM = 2_500;
    /** Markup and escapes around a text of the maximum size. */
    private static final int AROUND = 2_000;

    private static final int MODEST = 3_000;

    private final List<Kind> kinds;
    private final long seed;
    private final ToIntFunction<SplittableRandom> length;

    private HostileItems(List<Kind> kinds, long seed, ToIntFunction<SplittableRandom> length) {
        this.kinds = List.copyOf(kinds);
        this.seed = seed;
        this.length = length;
    }

    /**
     * Items of all kinds and lengths.
     *
     * @param shapes a folder of sound items of every format, to be damaged
     */
    static HostileItems of(Path shapes, long seed) {
        return new HostileItems(kinds(shapes), seed, HostileItems::length);
    }

    /** Items without the long ones, for a run of seconds. */
    static HostileItems ofModestLength(Path shapes, long seed) {
        return new HostileItems(kinds(shapes), seed, random -> upTo(MODEST, random));
    }

    private static List<Kind> kinds(Path shapes) {
        List<Kind> kinds = new ArrayList<>(ByteKinds.all(ByteKinds.shapes(shapes)));
        kinds.addAll(MarkupKinds.ALL);
        kinds.addAll(JsonKinds.ALL);
        kinds.addAll(TextKinds.all());
        return kinds;
    }

    /** An item and the name of its kind. */
    @SuppressWarnings("ArrayRecordComponent")
    record Item(long number, String kind, byte[] bytes) {}

    /** How many kinds there are; so many items, one behind the other, are one of each. */
    int kinds() {
        return kinds.size();
    }

    /** The item with that number. */
    Item item(long number) {
        Kind kind = kinds.get((int) (number % kinds.size()));
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        return new Item(number, kind.name(), kind.generator().item(random, length.applyAsInt(random)));
    }

    private static int length(SplittableRandom random) {
        return switch (random.nextInt(SELDOM)) {
            case 0 -> LARGEST - AROUND;
            case 1 -> LARGEST + random.nextInt(AROUND);
            default -> upTo(LONGEST, random);
        };
    }

    private static int upTo(int longest, SplittableRandom random) {
        return (int) (SHORTEST * Math.pow((double) longest / SHORTEST, random.nextDouble()));
    }
}
