package io.depeche.app.command.dead;

import io.depeche.app.cluster.Place;
import io.depeche.app.command.Context;
import io.depeche.app.command.PastTime;
import io.depeche.app.dead.DeadLetters;
import io.depeche.app.dead.Letter;
import io.depeche.app.dead.LetterFilter;
import io.depeche.app.failure.CommandFailed;
import io.depeche.model.RefusalCodes;
import io.depeche.model.StageName;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options that select letters. */
final class LetterOptions {
    @Option(names = "--code", paramLabel = "CODE", description = "a code, or a family such as 'RAW-*'; may be repeated")
    private List<String> codes = List.of();

    @Option(names = "--stage", paramLabel = "STAGE", description = "ingest, enrich or sink; may be repeated")
    private List<StageName> stages = List.of();

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "the item's provider; of what ingest refused, the feed; may be repeated")
    private List<String> providers = List.of();

    @Option(
            names = {"--since", "--from"},
            paramLabel = "WHEN",
            converter = PastTime.class,
            description = "refused at or after this time: 2026-11-23, 2026-11-23T10:15:30Z, or back from now: 2h, 3d")
    private @Nullable Instant since;

    @Option(
            names = {"--until", "--to"},
            paramLabel = "WHEN",
            converter = PastTime.class,
            description = "refused before this time")
    private @Nullable Instant until;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0", description = "at most N letters")
    private int limit;

    @Parameters(
            paramLabel = "COORDINATE",
            description = "a letter (wire.dead-letters-0@17), the record that was refused (wire.items-0@5), or the raw "
                    + "record or item behind it (wire.raw-0@41#1/1)")
    private Set<String> coordinates = new LinkedHashSet<>();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    boolean areGiven() {
        return !codes.isEmpty()
                || !stages.isEmpty()
                || !providers.isEmpty()
                || !coordinates.isEmpty()
                || since != null
                || until != null;
    }

    boolean areLimited() {
        return limit > 0;
    }

    /**
     * The filter.
     *
     * @throws ParameterException when a code does not exist, or a coordinate has another form
     */
    LetterFilter filter() {
        CommandSpec command = Objects.requireNonNull(spec);
        coordinates.forEach(coordinate -> Coordinate.check(coordinate, command));
        List<String> wanted =
                codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
        for (String code : wanted) {
            if (RefusalCodes.ALL.stream().noneMatch(known -> LetterFilter.fits(code, known))) {
                throw new ParameterException(
                        command.commandLine(),
                        "unknown code '" + code + "'; the codes of letters are "
                                + String.join(", ", new TreeSet<>(RefusalCodes.ALL))
                                + "; 'RAW-*' means all of that family");
            }
        }
        return new LetterFilter(
                wanted,
                stages.stream().map(StageName::id).collect(Collectors.toSet()),
                providers,
                Objects.requireNonNullElse(since, Instant.MIN),
                Objects.requireNonNullElse(until, Instant.MAX),
                coordinates);
    }

    /**
     * Checks that there is a letter at each coordinate.
     *
     * @throws CommandFailed when there is none at one of them
     */
    void check(DeadLetters dead) {
        coordinates.stream()
                .filter(coordinate -> dead.letters().stream().noneMatch(letter -> letter.isAt(coordinate)))
                .findFirst()
                .ifPresent(coordinate -> {
                    throw new CommandFailed(noneAt(coordinate, dead));
                });
    }

    /** What to say when the letter at a coordinate is not there. */
    static String noneAt(String coordinate, DeadLetters dead) {
        return "no matching dead letter at or behind " + coordinate
                + dead.newest()
                        .map(Place::toString)
                        .map(place -> "; the newest is " + place)
                        .orElse("; there are none")
                + ". 'depeche dead list --all --each' prints them";
    }

    /** What to say when no letter matches. */
    String none(DeadLetters dead, String topic) {
        String none = "no dead letters on " + topic + " match";
        return providers.isEmpty()
                ? none
                : none + "; there are letters of these providers and feeds: " + String.join(", ", dead.providers());
    }

    /** At most {@code --limit} of the letters; prints a message when there are more. */
    List<Letter> limited(List<Letter> letters, Context context) {
        if (limit <= 0 || letters.size() <= limit) {
            return letters;
        }
        context.err().println("stopped after " + limit + "; " + (letters.size() - limit) + " more match");
        return letters.subList(0, limit);
    }
}
