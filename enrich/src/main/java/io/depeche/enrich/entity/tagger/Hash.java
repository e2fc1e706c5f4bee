package io.depeche.enrich.entity.tagger;

/** 64-bit hashes of character sequences (FNV-1a, then the finaliser of SplitMix64, Steele et al. 2014). */
final class Hash {
    static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    static long step(long hash, int value) {
        return (hash ^ value) * PRIME;
    }

    static long of(long seed, CharSequence text, int start, int end) {
        long hash = seed;
        for (int i = start; i < end; i++) {
            hash = step(hash, text.charAt(i));
        }
        return hash;
    }

    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
