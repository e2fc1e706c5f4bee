package io.depeche.app.dead;

import io.depeche.app.cluster.Place;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Selects letters; a letter must match every condition, and an empty condition matches all.
 *
 * @param codes exact ({@code RAW-EMPTY}) or families ({@code RAW-*})
 * @param stages names of stages
 * @param since refused at or after this time
 * @param until refused before this time
 * @param places of the letters themselves
 */
public record LetterFilter(List<String> codes, Set<String> stages, Instant since, Instant until, Set<Place> places)
        implements Predicate<Letter> {
    /** Matches every letter. */
    public static final LetterFilter EVERY = new LetterFilter(List.of(), Set.of(), Instant.MIN, Instant.MAX, Set.of());

    public LetterFilter {
        codes = List.copyOf(codes);
        stages = Set.copyOf(stages);
        places = Set.copyOf(places);
    }

    @Override
    public boolean test(Letter letter) {
        return (codes.isEmpty() || codes.stream().anyMatch(code -> fits(code, letter.code())))
                && (stages.isEmpty() || stages.contains(letter.stage()))
                && (places.isEmpty() || places.contains(letter.place()))
                && !letter.at().isBefore(since)
                && letter.at().isBefore(until);
    }

    private static boolean fits(String wanted, String code) {
        return wanted.endsWith("*") ? code.startsWith(wanted.substring(0, wanted.length() - 1)) : code.equals(wanted);
    }
}
