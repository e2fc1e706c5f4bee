package io.depeche.app.dead;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Selects letters; a letter must match every condition, and an empty condition matches all.
 *
 * @param codes exact ({@code RAW-EMPTY}) or families ({@code RAW-*})
 * @param stages names of stages
 * @param providers names of providers or feeds, in any case
 * @param since refused at or after this time
 * @param until refused before this time
 * @param coordinates of the letters themselves, or of what is behind them
 */
public record LetterFilter(
        List<String> codes,
        Set<String> stages,
        List<String> providers,
        Instant since,
        Instant until,
        Set<String> coordinates)
        implements Predicate<Letter> {
    /** Matches every letter. */
    public static final LetterFilter EVERY =
            new LetterFilter(List.of(), Set.of(), List.of(), Instant.MIN, Instant.MAX, Set.of());

    public LetterFilter {
        codes = List.copyOf(codes);
        stages = Set.copyOf(stages);
        providers = List.copyOf(providers);
        coordinates = Set.copyOf(coordinates);
    }

    /** The letters at one coordinate. */
    public static LetterFilter at(String coordinate) {
        return new LetterFilter(List.of(), Set.of(), List.of(), Instant.MIN, Instant.MAX, Set.of(coordinate));
    }

    @Override
    public boolean test(Letter letter) {
        return (codes.isEmpty() || codes.stream().anyMatch(code -> fits(code, letter.code())))
                && (stages.isEmpty() || stages.contains(letter.stage()))
                && (providers.isEmpty() || providers.stream().anyMatch(letter.provider()::equalsIgnoreCase))
                && (coordinates.isEmpty() || coordinates.stream().anyMatch(letter::isAt))
                && !letter.at().isBefore(since)
                && letter.at().isBefore(until);
    }

    /** Whether a code is the wanted one or of the wanted family. */
    public static boolean fits(String wanted, String code) {
        return wanted.endsWith("*") ? code.startsWith(wanted.substring(0, wanted.length() - 1)) : code.equals(wanted);
    }
}
