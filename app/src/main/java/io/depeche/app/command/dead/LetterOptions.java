package io.depeche.app.command.dead;

import io.depeche.app.cluster.Place;
import io.depeche.app.command.Context;
import io.depeche.app.command.PastTime;
import io.depeche.app.dead.Letter;
import io.depeche.app.dead.LetterFilter;
import io.depeche.model.StageName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select letters. */
final class LetterOptions {
    @Option(names = "--code", paramLabel = "CODE", description = "a code, or a family such as 'RAW-*'; may be repeated")
    private List<String> codes = List.of();

    @Option(names = "--stage", paramLabel = "STAGE", description = "ingest, enrich or sink; may be repeated")
    private List<StageName> stages = List.of();

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            converter = PastTime.class,
            description = "refused at or after this time: 2026-11-23, 2026-11-23T10:15:30Z, or back from now: 2h, 3d")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "WHEN",
            converter = PastTime.class,
            description = "refused before this time")
    private @Nullable Instant until;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0", description = "at most N letters")
    private int limit;

    boolean areGiven() {
        return !codes.isEmpty() || !stages.isEmpty() || since != null || until != null;
    }

    boolean areLimited() {
        return limit > 0;
    }

    LetterFilter filter(Set<Place> places) {
        return new LetterFilter(
                codes,
                stages.stream().map(StageName::id).collect(Collectors.toSet()),
                Objects.requireNonNullElse(since, Instant.MIN),
                Objects.requireNonNullElse(until, Instant.MAX),
                places);
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
